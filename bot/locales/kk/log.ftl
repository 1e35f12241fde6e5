# Журнал: кім, не істеді, қашан. Әр әрекетке бір жол.
log-title = <b>Журнал</b>
log-empty = Кімнің не істегені және қашан істегені осында көрінеді.
log-nobody = біреу (деректері жойылған)
log-entry = { $moment } · <b>{ $actor }</b>
log-librarian_invited = топқа шақыру жасалды
log-invitation_accepted = шақыру қабылданды
log-librarian_appointed = жаңа кітапханашы: { $person }
log-librarian_removed = енді кітапханашы емес: { $person }
log-volunteer_accepted = ерікті қабылданды: { $person }
log-volunteer_declined = сауалнама қабылданбады: { $person }
log-proposal_discussed = идея көпшілікке көрсетілді
log-proposal_agreed = идея мақұлданды
log-proposal_done = идея іске асты
log-proposal_declined = идея қабылданбады
