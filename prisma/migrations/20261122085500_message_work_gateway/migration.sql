-- A second gateway of the same kind: the messenger people have at work, beside short messages.
ALTER TABLE "outbox" DROP CONSTRAINT outbox_channel;
ALTER TABLE "outbox" ADD CONSTRAINT outbox_channel CHECK (channel IN ('email', 'sms', 'work'));
ALTER TABLE "message_channel" DROP CONSTRAINT message_channel_channel;
ALTER TABLE "message_channel" ADD CONSTRAINT message_channel_channel CHECK (channel IN ('email', 'sms', 'work'));
