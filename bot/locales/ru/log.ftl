# Журнал: кто, что и когда сделал. По строке на каждое действие.
log-title = <b>Журнал</b>
log-empty = Здесь появится, кто, что и когда сделал.
log-nobody = кто-то (данные удалены)
log-entry = { $moment } · <b>{ $actor }</b>
log-librarian_invited = приглашение в команду
log-invitation_accepted = приглашение принято
log-librarian_appointed = новый библиотекарь: { $person }
log-librarian_removed = больше не библиотекарь: { $person }
log-volunteer_accepted = волонтёр принят: { $person }
log-volunteer_declined = анкета отклонена: { $person }
log-proposal_discussed = идея показана всем
log-proposal_agreed = идея одобрена
log-proposal_done = идея осуществлена
log-proposal_declined = идея отклонена
