"""The library's volunteer bot: webinars, registrations and reminders in a Telegram chat.

    people ──► Telegram ──► chat.arriving.receive | webhook ──► inbox
                  ▲                                               │  stored before Telegram hears of it
                  │                                               ▼
                  │                            chat.arriving.lanes: one per person
                  │                                               ▼
                  │   chat.arriving.processing ──► handlers ──► services ──► storage
                  │                                   │          one transaction: effect, "applied", outbox
                  ├── replies ◄── chat.telegram.show ◄── screens
                  │
                  └── notices ◄── chat.sending.sender ◄── outbox ◄── services ◄── schedule

*Areas* say what the bot does; each has `handlers`, `forms`, `screens` and `services`, as far as it needs
them, and knows only the areas below it (`areas.AREAS` has their order). The *platform*, `chat`, says how a
bot hears, lasts and talks; it is handed what areas declare.

Words: a *person* pressed Start; a *webinar* is draft, published or cancelled, and past by the clock; a
*registration* is seated, waiting, offered or cancelled; an *offer* holds a freed seat until a deadline; a
*reminder* is planned per webinar; a *notice* is anything the bot says on its own; an *exchange* is one act
of a person and our answer, its *context* what every handler may use; a *screen* is what a person sees, as a
value. The *desk* is where librarians work; a *draft* is seen by them alone; a *partner* takes part with the
host; a *talk* is one item of a programme; a *material* is a file (by Telegram's id) or a link handed out at
one, or at the webinar as a whole. A *thread* is a conversation of a person with the librarians, made of
*posts*; a *letter* is free text kept until its author has it sent; *feedback* is what one person says about
a webinar or the library, a *review* the same as librarians read it; a *live card* is a message that we keep
up to date. An *announcement* has a *version* for everybody, perhaps one per language; each *run* of it
(send, retry, correct, recall) makes one *delivery*, a row of the outbox, per person. A *guest* has a seat
and no Telegram; a *check-in word* is shown in the stream and typed to the bot: who did so, or was marked,
*attended*; *absent* is who was marked so, or had a seat and no mark when a librarian *closed* the list; all
others are *not marked*, and *asked* how it was like who attended. A *roster* is the volunteers a librarian
looks for; *peace* is whom librarians *muted* (their words do not arrive) or *banned*. *Staff* are
librarians and owners; an *owner* is named in the settings. Words of people are kept with the links hidden
in them (`linked`), read by `chat.routing.typed`, shown by `texts.in_html`. What is removed leaves *traces*
in the files until the write-ahead log is emptied; of somebody forgotten a *mark* stays, which tells nothing
and keeps a backup from bringing them back. An update that can't be done is *set aside*, and its writer
told; what several starts began and none ended is a *suspect* and tried alone. *Offhand* is answered what
can't be stored yet and only reads. Instants are epoch milliseconds.

Where to add what:
- a command or a button: a plain function of tables in the area's `services` (`@reads`, `@writes` or
  `@applies` says how it is run), a screen in its `screens`, a handler in its `handlers`
  that says beside it what it answers to (`@feature.tap`, `@feature.command` with its place in the menu),
  texts in `locales/*/<feature>.ftl`; the menu and /help follow. What only librarians or owners may do is
  in a `Feature(role=...)`; a form says it in its Form.
- an act of the staff: `tables.log.add` in its transaction, and a line in `locales/*/log.ftl`.
- a language: a folder in `locales/`, nothing else; `docs/developers/add-a-language.md` walks through it. What
  it lacks is said in the default language and logged; a test names file and key.
- a column: a migration, a field in `storage/records.py`, the query; the tests of queries show the rest.
- a form: a `Form` in the `forms` of its area; it is found there.
- a file that is sent: a `Document` (`exports/document.py`) that says how it is made; a screen hands it over.
- what an edited message changes: `@feature.edited`.
- a notice: its `Kind` in the area's `services`, joined in `Services.kinds`; its words in a mapping
  `NOTICES` of a module in the area's `screens`, which is found; its text. A test compares the two.
- an area: a folder, a line in `areas.AREAS` and in the import contracts; a test compares the two.
What a handler needs of an area it asks for by its class: `exchange.service(Registrations).register(...)`.
"""
