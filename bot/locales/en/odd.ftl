# What was not asked for, and what comes too fast.
odd-too-fast = 🐢 That was quick! I can't keep up. Nothing is lost: in a few seconds I will answer your last step.
odd-contact = Thank you, but I don't need a phone number right now, and I have not kept it. I ask for it only in the volunteer application.
odd-place = Would you like to see times as they are where you are? I have not kept the place; open the choice of time zone and send it again.
odd-zones = Choose the time zone
odd-picture = I understand words, buttons and commands; nobody will see pictures, voice messages and files sent here. If it is for the librarians, write to them in words.
