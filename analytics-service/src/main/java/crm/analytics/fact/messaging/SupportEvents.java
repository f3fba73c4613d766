package crm.analytics.fact.messaging;

import crm.analytics.fact.application.AppliedTopics;
import crm.analytics.fact.application.Persons;
import crm.analytics.fact.application.RequestFacts;
import crm.analytics.fact.application.SurveyFacts;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Service requests, their service-level targets and surveys become facts (K8, K9, K10, K12, K13). */
@ApplicationScoped
class SupportEvents implements EventHandler {

    private final Inbox inbox;
    private final Persons persons;
    private final RequestFacts requests;
    private final SurveyFacts surveys;
    private final AppliedTopics progress;

    SupportEvents(Inbox inbox, Persons persons, RequestFacts requests, SurveyFacts surveys, AppliedTopics progress) {
        this.inbox = inbox;
        this.persons = persons;
        this.requests = requests;
        this.surveys = surveys;
        this.progress = progress;
    }

    @Incoming("support")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "analytics.support";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var facts = SupportBatch.of(events);
        return persons.lock(facts.seen())
                .chain(() -> requests.open(facts.opened()))
                .chain(() -> requests.settle(facts.settled()))
                .chain(() -> requests.resolve(facts.resolved()))
                .chain(() -> requests.reopen(facts.reopened()))
                .chain(() -> requests.end(facts.targets()))
                .chain(() -> surveys.invite(facts.invited()))
                .chain(() -> surveys.answer(facts.answered()))
                .chain(() -> progress.advance(consumer(), events));
    }
}
