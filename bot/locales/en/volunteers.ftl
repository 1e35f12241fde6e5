# Volunteers: the application, a guardian's consent, the librarian's decision.
start-volunteer = Become a volunteer
command-volunteer = help the library
volunteer-title = Volunteer application
volunteer-invite =
    <b>The library's volunteers</b>
    Help at events, host webinars, read to children, bring books to those who can't come. No experience is needed: tell us a little about yourself, and a librarian will answer you here.

    By sending the application you agree that the library keeps your answers as long as you volunteer. Only librarians see them. You can delete everything at any time: /privacy.
volunteer-begin = Fill in the application
volunteer-send = Send the application
volunteer-change = Change my answers
volunteer-pause = Take a break
volunteer-resume = Come back
volunteer-leave = I'm no longer taking part
volunteer-leave-sure = Stop being a volunteer? If you change your mind, you can apply again.
volunteer-leave-yes = Yes, I'm leaving
volunteer-state-applied = ⏳ The librarians have your application. The answer will come here.
volunteer-state-accepted = ✅ You are a volunteer of the library. We are glad to have you!
volunteer-state-declined = Thank you for offering! Sadly, we can't take you on right now. You can apply again.
volunteer-state-paused = ⏸ You are taking a break. Come back when you like.
volunteer-state-held = ⏸ A librarian has paused your volunteering. We will write when the pause is over. Have a question? Just write it here.
volunteer-state-left = You are no longer a volunteer.
volunteer-word = A librarian writes: { $word }
volunteer-age = How old are you?
volunteer-age-label = Age
volunteer-age-under14 = under 14
volunteer-age-14-15 = 14–15
volunteer-age-16-17 = 16–17
volunteer-age-18p = 18 or older
volunteer-name = What is your name?
volunteer-name-label = Name
volunteer-city = Which city or village do you live in?
volunteer-city-label = City
volunteer-organisation = Where do you study or work? You can skip this.
volunteer-organisation-label = Study or work
volunteer-interests = What would you like to do? Tick everything you like.
volunteer-interests-label = Interests
volunteer-interests-events = help at events
volunteer-interests-hosting = host webinars
volunteer-interests-technical = help with the technology
volunteer-interests-design = drawing, photos, video
volunteer-interests-reading = read to children
volunteer-interests-delivery = deliver books to homes
volunteer-interests-digital = teach phone skills
volunteer-interests-eco = look after nature
volunteer-interests-translation = translate
volunteer-interests-other = something else
volunteer-languages = In which languages can you help?
volunteer-languages-label = Languages
volunteer-languages-kk = Kazakh
volunteer-languages-ru = Russian
volunteer-languages-en = English
volunteer-languages-other = another language
volunteer-free_when = When are you usually free? For example “at weekends” or “after six in the evening”.
volunteer-free_when-label = Free time
volunteer-phone = Will you leave a phone number? It is needed only if plans change at short notice.
volunteer-phone-label = Phone
volunteer-about = Would you like to add a few words about yourself?
volunteer-about-label = About
guardian-needed =
    At your age you need the consent of your mother, father or guardian to become a volunteer. Until then we ask you nothing more.

    Send this link to that adult. They open it in their own Telegram. It works for a week, and only once:
    { $link }

    Or the adult signs on paper in the library and says this code: <b>{ $short }</b>

    As soon as they agree, we will write to you.
guardian-share = Send it to an adult
guardian-copy = Copy the link
guardian-check = Check: have they agreed?
guardian-ask =
    The child who sent you this link would like to volunteer. Where: { $library }.

    If you are the mother, father or guardian and agree, the library will ask the child's name, city and interests. Only librarians see the answers; they are needed to invite the child to help, and are kept as long as the child volunteers. Messages travel through Telegram, whose servers are abroad as well. We will note who agreed, and when. You can take the consent back at any time: /privacy.
guardian-yes = Yes, I give consent
guardian-yes-of-age = I am 18 or older, I consent
guardian-no = No
guardian-agreed = ✅ Thank you! The consent is noted, and the child can go on.
guardian-own-link = This link is for an adult: send it to your mother, father or guardian.
guardian-used = Consent has been given with this link already.
guardian-out-of-date = This link no longer works. Ask the child for a new one.
guardian-minor = Only an adult can consent, and you told us that you are under 18. Ask the mother, father or guardian of whoever sent you this link to open it. If this is a mistake, the consent can be signed on paper in the library.
guardian-agreed-child = ✅ We have the consent. Three questions to go!
guardian-doubted-child = We need an adult's consent once more: whoever gave it has told us that they are under 18. Open your application, and we give you a new link for your mother, father or guardian.
guardian-again = Open the application
consent-doubted-text = ⚠️ The consent for <b>{ $name }</b> does not count: whoever gave it has told us that they are under 18. We have asked for a new one. Until then, please decide whether to pause this volunteer.
application-text = 🙋 <b>A new volunteer application</b>
application-accept = Accept
application-decline = Decline
application-pause = Pause
application-resume = Bring back
application-end = Remove from volunteers
decision-title = Answer to the volunteer
decision-word = Would you like to add a few words? They are sent together with the answer.
decision-word-label = Word
decision-send = Send
decision-over = Something has changed here already: another librarian answered, or the person took the application back.
decision-made-accepted = ✅ { $name } is a volunteer now. We have told them.
decision-made-declined = Not among the volunteers: { $name }. We have told them.
decision-made-paused = ⏸ Paused: { $name }. We have told them.
decision-told-paused = ⏸ A librarian has paused your volunteering. We will write when the pause is over. Have a question? Just write it here.
decision-told-resumed = ✅ The pause is over, you are a volunteer again. Good to have you with us!
decision-told-ended = You are no longer a volunteer of the library. Thank you for all you have done! Webinars are open to you as before. Have a question? Just write it here.
