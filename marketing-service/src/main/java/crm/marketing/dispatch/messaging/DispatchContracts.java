package crm.marketing.dispatch.messaging;

import crm.contracts.marketing.DispatchPermitted;
import crm.contracts.marketing.DispatchSuppressed;
import crm.contracts.marketing.MessageFailed;
import crm.contracts.marketing.MessageSent;
import crm.marketing.campaign.domain.Channel;
import crm.marketing.dispatch.domain.DispatchEvent;
import crm.marketing.dispatch.domain.Happened;
import crm.platform.journal.OutboundEvent;
import java.util.List;

/** In which words a dispatch's history leaves the house. */
public final class DispatchContracts {

    private DispatchContracts() {}

    public static List<OutboundEvent> of(List<Happened> events) {
        return events.stream()
                .map(one -> new OutboundEvent(
                        one.dispatchId(), one.version(), one.event().at(), contract(one)))
                .toList();
    }

    static Object contract(Happened happened) {
        var id = happened.dispatchId();
        var campaign = happened.campaignId();
        var customer = happened.customerId();
        var event = happened.event();
        if (event instanceof DispatchEvent.Permitted permitted) {
            return new DispatchPermitted(
                    id, campaign, customer, permitted.permitId(), permitted.epoch(), permitted.at());
        }
        if (event instanceof DispatchEvent.Suppressed suppressed) {
            return new DispatchSuppressed(id, campaign, customer, suppressed.reason());
        }
        if (event instanceof DispatchEvent.Sent sent) {
            return new MessageSent(id, campaign, customer, Channel.EPOSTA.name(), sent.permitId(), sent.at());
        }
        if (event instanceof DispatchEvent.Failed failed) {
            return new MessageFailed(
                    id, campaign, customer, Channel.EPOSTA.name(), failed.permitId(), failed.reason(), failed.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
