package crm.support.request.persistence;

import static crm.support.request.persistence.MessageTable.MESSAGES;

import crm.platform.customer.KnownCustomers;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.support.request.application.Requests.Message;
import jakarta.inject.Singleton;

/** Messages of requests that the caller may see; they come in the order of their ids, the latest first. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgMessageList extends PgList<Message> {

    @ListParameters(operation = "listServiceRequestMessages")
    static final ListQuery<Message> QUERY = ListQuery.of(
                    MESSAGES.select(),
                    MESSAGES.from() + " join service_request r on r.id = m.request_id",
                    MessageTable.ID,
                    MESSAGES::read)
            .of("r", KnownCustomers.THEIRS)
            .updated(MessageTable.AT)
            .filtered(MessageTable.REQUEST, MessageTable.DIRECTION);

    PgMessageList(Lists lists) {
        super(lists, QUERY);
    }
}
