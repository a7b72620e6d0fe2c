-- Turning the partnership's key closes these anew, too.
grant update (share) on outreach.phone_secret to waymark_guard;
grant update (sealed) on directory.confidential_address to waymark_guard;
