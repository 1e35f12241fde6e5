# In groups and in others' chats: the list, the card, the link into the private chat.
command-language = the bot's language in this group
group-more = All webinars
group-open = Open the bot
group-register = Register
group-recording = With a recording
group-webinar-gone = This webinar is no longer here. The bot shows what is on now.
group-to-private = Registering, questions and everything personal happen in the private chat with the bot. Here in the group it shows the list: /webinars
group-tap-private = Open the private chat with the bot: it shows nothing personal in a group.
group-language = Which language shall I speak in this group? An administrator chooses.
group-language-chosen = All right, I will speak English in this group.
group-language-leaders = The group's language is chosen by its administrators.
inline-none = Nothing found. Open the bot
button-share = Share
