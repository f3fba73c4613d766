package crm.support.request.persistence;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.optionalOneOf;
import static crm.platform.imports.ImportColumn.required;
import static crm.platform.imports.ImportColumn.requiredOneOf;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.identity.Ids;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.support.request.application.RequestJournal;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestType;
import crm.support.request.persistence.RequestStore.Stored;
import crm.support.sla.application.SlaRules;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Past service requests with their own dates; their clocks count as they would have counted then, by today's terms. A chunk costs a
 * handful of statements, however many rows it has. The same file again changes nothing.
 */
@ApplicationScoped
class RequestImport implements ImportKind {

    /** Two imports of the same requests at once: the second waits and then finds them unchanged. */
    private static final String QUEUE_UP =
            "select pg_advisory_xact_lock(hashtextextended('support.request-import', 0))";

    private static final String NUMBERS =
            "select nextval('service_request_number') as number from generate_series(1, $1::int)";

    /** A row that is to be stored. */
    private record Fresh(ImportedRequest row, RequestImportLookup found) {}

    private final ReactiveUnitOfWork unitOfWork;
    private final SlaRules rules;
    private final RequestJournal journal;
    private final ImportedAnswers answers;
    private final Ids ids;
    private final Clock clock;

    RequestImport(
            ReactiveUnitOfWork unitOfWork,
            SlaRules rules,
            RequestJournal journal,
            ImportedAnswers answers,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rules = rules;
        this.journal = journal;
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
        return List.of(
                required("externalId", ColumnType.KEY).describedAs("What the other system calls the request."),
                optional("externalSystem", ColumnType.KEY)
                        .upTo(80)
                        .describedAs("Code of the other system, of request and customer; import when absent."),
                required("customerExternalId", ColumnType.KEY).describedAs("What the other system calls the customer."),
                requiredOneOf("type", RequestType.values()).describedAs("What the customer wanted."),
                optionalOneOf("priority", Priority.values()).describedAs("NORMAL when absent."),
                optionalOneOf("channel", RequestChannel.values()).describedAs("OTHER when absent."),
                optional("topicCode", ColumnType.TEXT).upTo(40).describedAs("What it was about: DELIVERY."),
                required("openedAt", ColumnType.INSTANT_OR_DATE).describedAs("When the customer asked."),
                optional("firstAnswerAt", ColumnType.INSTANT_OR_DATE)
                        .describedAs("When the customer got the first answer; with the solution when absent."),
                optional("resolvedAt", ColumnType.INSTANT_OR_DATE).describedAs("When it was solved; open when absent."),
                optional("contactCount", ColumnType.INTEGER)
                        .describedAs("How often the customer got in touch, the first time included; 1 when absent."),
                optional("transferred", ColumnType.BOOLEAN).describedAs("Somebody handed it on."),
                optional("csat", ColumnType.INTEGER).describedAs("Satisfaction with the solution, 1 to 5."),
                optional("nps", ColumnType.INTEGER).describedAs("Would recommend us, 0 to 10."));
    }

    @Override
    public String keyColumn() {
        return "externalId";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("externalSystem", "externalId");
    }

    @Override
    public Set<String> permissions() {
        return Set.of("service-request:write", "service-request:resolve");
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        var wanted = rows.stream().map(ImportedRequest::new).toList();
        return unitOfWork.sql(sql -> sql.execute(QUEUE_UP)
                .chain(() -> RequestImportLookup.find(sql, wanted, run.visibility()))
                .chain(found -> store(sql, run, wanted, found)));
    }

    private Uni<List<RowOutcome>> store(
            Sql sql, ImportRun run, List<ImportedRequest> wanted, List<RequestImportLookup> found) {
        var outcomes = new ArrayList<RowOutcome>();
        var fresh = new ArrayList<Fresh>();
        for (int place = 0; place < wanted.size(); place++) {
            var outcome = wanted.get(place).check(found.get(place), clock.instant());
            outcomes.add(outcome);
            if (outcome.status() == RowOutcome.Status.CREATED) {
                fresh.add(new Fresh(wanted.get(place), found.get(place)));
            }
        }
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(outcomes);
        }
        return rules.active()
                .chain(terms -> numbers(sql, run, fresh.size()).map(numbers -> requests(fresh, numbers, terms)))
                .chain(requests -> insert(sql, fresh, requests))
                .replaceWith(outcomes);
    }

    private List<Stored> requests(List<Fresh> fresh, List<String> numbers, SlaTerms terms) {
        var requests = new ArrayList<Stored>();
        for (int i = 0; i < fresh.size(); i++) {
            var row = fresh.get(i).row();
            var request = row.request(ids.next(), numbers.get(i), fresh.get(i).found(), terms, clock.instant());
            requests.add(new Stored(request, row.system(), row.externalId()));
        }
        return requests;
    }

    private Uni<Void> insert(Sql sql, List<Fresh> fresh, List<Stored> requests) {
        var all = requests.stream().map(Stored::request).toList();
        return RequestStore.store(sql, requests, clock.instant())
                .chain(() -> journal.record(all))
                .chain(() -> answers.store(fresh.stream().map(Fresh::row).toList(), all));
    }

    /** A sequence gives nothing back, so a dry run, which is rolled back, does not draw from it. */
    private static Uni<List<String>> numbers(Sql sql, ImportRun run, int count) {
        var numbers = new ArrayList<String>();
        if (run.dryRun()) {
            for (int i = 1; i <= count; i++) {
                numbers.add("PREVIEW-" + i);
            }
            return Uni.createFrom().item(numbers);
        }
        return sql.execute(NUMBERS, count).map(rows -> {
            rows.forEach(row -> numbers.add(RequestNumber.text(row.getLong("number"))));
            return numbers;
        });
    }
}
