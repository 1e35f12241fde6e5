"""What there is to tell of a past webinar, as one string: another one, once there is something else."""

from storage import Tables
from storage.materials import Purpose
from storage.records import Webinar
from storage.told import What


def said_of(tables: Tables, webinar: Webinar, what: What) -> str:
    """Its recording, by link (a file comes by a button, whichever it is); or the newest of its materials.

    Empty: there is nothing.
    """
    if what is What.MATERIALS:
        return str(max((each.id for each in tables.materials.of(webinar.id, Purpose.MATERIAL)), default=""))
    files = tables.materials.of(webinar.id, Purpose.RECORDING)
    return " ".join([*([webinar.recording] if webinar.recording else []), *(["file"] if files else [])])
