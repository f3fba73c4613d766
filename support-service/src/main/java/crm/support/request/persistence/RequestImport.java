package crm.support.request.persistence;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.optionalOneOf;
import static crm.platform.imports.ImportColumn.optionalTermOf;
import static crm.platform.imports.ImportColumn.required;
import static crm.platform.imports.ImportColumn.requiredOneOf;
import static java.util.Objects.requireNonNull;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.identity.Ids;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.past.ImportedKey;
import crm.platform.imports.past.Looked;
import crm.platform.imports.past.PastFactsImport;
import crm.platform.security.Visibility;
import crm.support.request.application.ImportedRequest;
import crm.support.request.application.ImportedRequest.Known;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestNumber;
import crm.support.request.domain.RequestType;
import crm.support.request.domain.ServiceRequest;
import crm.support.request.persistence.RequestTable.Stored;
import crm.support.sla.application.SlaRules;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTerms;
import crm.support.survey.application.RecordPastAnswers;
import crm.support.survey.application.RecordPastAnswers.PastAnswer;
import crm.support.vocabulary.application.SupportVocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Past service requests with their own dates; their clocks count as they would have counted then, by today's terms. A chunk costs a
 * handful of statements, however many rows it has. The same file again changes nothing, and a later one tells what became of those that
 * were open.
 */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class RequestImport extends PastFactsImport<ImportedRequest, Known> {

    private static final String NUMBERS = "service_request_number";

    private final SlaRules rules;
    private final PgRequests requests;
    private final RequestStore store;
    private final RecordPastAnswers answers;
    private final Ids ids;
    private final Clock clock;

    RequestImport(
            ReactiveUnitOfWork unitOfWork,
            SlaRules rules,
            PgRequests requests,
            RequestStore store,
            RecordPastAnswers answers,
            Ids ids,
            Clock clock) {
        super("support", unitOfWork, RequestImportLookup.LOOKUP);
        this.rules = rules;
        this.requests = requests;
        this.store = store;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "service-requests";
    }

    @Override
    public List<ImportColumn> columns() {
        var columns = new ArrayList<>(ImportedKey.columns("request", "request and customer"));
        columns.addAll(List.of(
                requiredOneOf("type", RequestType.values()).describedAs("What the customer wanted."),
                optionalOneOf("priority", Priority.values()).describedAs("NORMAL when absent."),
                optionalOneOf("channel", RequestChannel.values()).describedAs("OTHER when absent."),
                optionalTermOf(SupportVocabularies.REQUEST_TOPICS, "topicCode")
                        .describedAs("What it was about: DELIVERY."),
                required("openedAt", ColumnType.INSTANT_OR_DATE).describedAs("When the customer asked."),
                optional("firstAnswerAt", ColumnType.INSTANT_OR_DATE)
                        .describedAs("When the customer got the first answer; with the solution when absent."),
                optional("resolvedAt", ColumnType.INSTANT_OR_DATE).describedAs("When it was solved; open when absent."),
                optional("waits", ColumnType.INTERVALS)
                        .describedAs("When the customer was waited for: from/until|from/until."),
                optional("reopenings", ColumnType.INTERVALS)
                        .describedAs("Solutions that did not hold: solved/opened again; resolvedAt is the last one."),
                optional("contactCount", ColumnType.INTEGER)
                        .describedAs("How often the customer got in touch, the first time included; 1 when absent."),
                optional("transferred", ColumnType.BOOLEAN).describedAs("Somebody handed it on."),
                optional("csat", ColumnType.INTEGER).describedAs("Satisfaction with the solution, 1 to 5."),
                optional("nps", ColumnType.INTEGER).describedAs("Would recommend us, 0 to 10.")));
        return columns;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("service-request:write", "service-request:resolve");
    }

    @Override
    protected ImportedRequest read(ImportRow row) {
        return ImportedRequest.of(row);
    }

    @Override
    protected Uni<List<Known>> find(Sql sql, List<ImportedRequest> rows, Visibility visibility) {
        return super.find(sql, rows, visibility).chain(found -> RequestImportLookup.withExisting(requests, found));
    }

    @Override
    protected List<RowOutcome> check(List<Looked<ImportedRequest, Known>> rows) {
        var now = clock.instant();
        return rows.stream().map(one -> one.row().check(one.found(), now)).toList();
    }

    @Override
    protected Uni<Void> store(Sql sql, ImportRun run, List<Looked<ImportedRequest, Known>> rows) {
        return rules.active()
                .chain(terms -> numbers(sql, run, NUMBERS, rows.size(), RequestNumber::text)
                        .chain(numbers -> store(rows, requests(rows, numbers, terms))));
    }

    @Override
    protected Uni<Void> update(Sql sql, ImportRun run, List<Looked<ImportedRequest, Known>> rows) {
        return rules.active().chain(terms -> update(rows, terms));
    }

    private Uni<Void> update(List<Looked<ImportedRequest, Known>> rows, SlaTerms terms) {
        var now = clock.instant();
        var changed = new ArrayList<ServiceRequest>();
        var said = new ArrayList<PastAnswer>();
        for (var looked : rows) {
            looked.row().further(looked.found(), terms, now).ifPresent(changed::add);
            said.addAll(looked.row().answers(requireNonNull(looked.found().existingId()), looked.found()));
        }
        return requests.storeAll(changed).chain(() -> answers.record(said));
    }

    /** Both lists are in the same order. */
    private Uni<Void> store(List<Looked<ImportedRequest, Known>> rows, List<ServiceRequest> requests) {
        var now = clock.instant();
        var stored = new ArrayList<Stored>();
        var said = new ArrayList<PastAnswer>();
        for (int place = 0; place < rows.size(); place++) {
            var looked = rows.get(place);
            var request = requests.get(place);
            stored.add(Stored.of(request, now));
            said.addAll(looked.row().answers(request.head().id(), looked.found()));
        }
        return store.store(requests, stored).chain(() -> answers.record(said));
    }

    private List<ServiceRequest> requests(
            List<Looked<ImportedRequest, Known>> rows, List<String> numbers, SlaTerms terms) {
        var now = clock.instant();
        var requests = new ArrayList<ServiceRequest>();
        for (int place = 0; place < rows.size(); place++) {
            var looked = rows.get(place);
            requests.add(looked.row().request(ids.next(), numbers.get(place), looked.found(), terms, now));
        }
        return requests;
    }
}
