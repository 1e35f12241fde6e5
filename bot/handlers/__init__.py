"""One module per feature: take the act apart, call one service, show one screen.

The order of FEATURES is the order of the command menu and of /help.
"""

from bot.gateway.outside import Doors
from bot.gateway.routing import Fallbacks
from bot.handlers import (
    announcements,
    attaching,
    audiences,
    calendars,
    checkin,
    closing,
    desk_acts,
    desk_held,
    desk_partners,
    desk_volunteers,
    desk_webinars,
    feedback,
    forms,
    groups,
    inbox,
    inline,
    manage,
    materials,
    odd,
    participants,
    peace,
    privacy,
    proposals,
    registrations,
    reviews,
    rulings,
    runs,
    settings,
    start,
    talks,
    team,
    tellings,
    threads,
    volunteers,
    webinars,
)
from storage.records import Role

FEATURES = (
    manage.FEATURE,
    desk_webinars.FEATURE,
    desk_acts.FEATURE,
    desk_held.FEATURE,
    desk_partners.FEATURE,
    team.FEATURE,
    announcements.FEATURE,
    audiences.FEATURE,
    runs.FEATURE,
    webinars.FEATURE,
    materials.FEATURE,
    attaching.FEATURE,
    tellings.FEATURE,
    talks.FEATURE,
    registrations.FEATURE,
    calendars.FEATURE,
    volunteers.FEATURE,
    desk_volunteers.FEATURE,
    peace.FEATURE,
    threads.FEATURE,
    inbox.FEATURE,
    feedback.FEATURE,
    reviews.FEATURE,
    proposals.FEATURE,
    rulings.FEATURE,
    settings.FEATURE,
    privacy.FEATURE,
    start.FEATURE,
    forms.FEATURE,
    participants.FEATURE,
    closing.FEATURE,
    checkin.FEATURE,
)
FALLBACKS = Fallbacks(
    unknown_command=start.unknown_command,
    free_text=threads.free_text,
    old_button=start.old_button,
    no_words=odd.no_words,
)
COMMANDS = {
    role: tuple(
        each.word for feature in FEATURES for each in feature.commands if each.listed and role.may(each.role)
    )
    for role in Role
}
"""The command menu of each role."""
DOORS = Doors(
    commands=groups.COMMANDS,
    other_command=groups.other,
    tapped=groups.tapped,
    asked=inline.asked,
    chosen=inline.chosen,
)
GROUP_MENU = groups.MENU
