package crm.support.request.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.code;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.support.request.application.Requests.Direction;
import crm.support.request.application.Requests.Message;
import java.time.Instant;
import java.util.UUID;

/** What was said about requests: written and never changed. */
final class MessageTable {

    static final Table<Message> MESSAGES = new Table<>("request_message", "m");
    static final Column<Message, UUID> ID = MESSAGES.key("id", SqlType.UUID, Message::id);
    static final Column<Message, UUID> REQUEST = MESSAGES.fixed("request_id", SqlType.UUID, Message::requestId);
    static final Column<Message, Direction> DIRECTION =
            MESSAGES.fixed("direction", code(Direction.class), Message::direction);
    static final Column<Message, String> TEXT_SAID = MESSAGES.fixed("text", TEXT, Message::text);
    static final Column<Message, UUID> AUTHOR = MESSAGES.fixed("author_user_id", SqlType.UUID, Message::authorUserId);
    static final Column<Message, Instant> AT = MESSAGES.fixed("at", INSTANT, Message::at);

    static final Statement<Message> INSERT = MESSAGES.insert();

    static {
        MESSAGES.readAs(Message.class);
    }

    private MessageTable() {}
}
