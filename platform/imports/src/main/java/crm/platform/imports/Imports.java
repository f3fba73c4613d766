package crm.platform.imports;

import static crm.platform.imports.ImportJobTable.JOBS;

import crm.platform.audit.Audit;
import crm.platform.command.Commands;
import crm.platform.identity.Ids;
import crm.platform.list.ListParameters;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people do with import jobs; {@link ImportResource} is its face. */
@ApplicationScoped
public class Imports {

    @ListParameters(operation = "listImports")
    static final ListQuery<ImportJob> LIST = ListQuery.of(JOBS, ImportJobTable.ID, JOBS::read)
            .ofOwner("j")
            .filtered(ImportJobTable.KIND, ImportJobTable.STATE)
            .sorted(ImportJobTable.CREATED_AT);

    private final ImportKinds kinds;
    private final Uploads uploads;
    private final ImportJobs jobs;
    private final ImportWorkers workers;
    private final ErrorFile errors;
    private final Commands commands;
    private final Lists lists;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Imports(
            ImportKinds kinds,
            Uploads uploads,
            ImportJobs jobs,
            ImportWorkers workers,
            ErrorFile errors,
            Commands commands,
            Lists lists,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.kinds = kinds;
        this.uploads = uploads;
        this.jobs = jobs;
        this.workers = workers;
        this.errors = errors;
        this.commands = commands;
        this.lists = lists;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What makes two uploads the same to an Idempotency-Key. */
    private record Upload(String kind, @Nullable String fileName, String sha256) {}

    void start() {
        workers.start();
    }

    void stop() throws InterruptedException {
        workers.stop();
    }

    List<ImportKindView> kinds() {
        return kinds.all().stream().map(ImportKindView::of).toList();
    }

    /** Blocks while the file comes in. */
    Uni<RestResponse<ImportJobView>> upload(
            String kindCode, @Nullable String fileName, MediaType type, InputStream body) {
        var kind = kinds.permitted(kindCode);
        var received = uploads.receive(type, body);
        return Uni.createFrom()
                .deferred(() -> store(kind, fileName, received.file(), received.outline()))
                .runSubscriptionOn(OwnContext.current()); // the session of a transaction stays on an event loop
    }

    private Uni<RestResponse<ImportJobView>> store(
            ImportKind kind, @Nullable String fileName, UploadedFile file, FileOutline outline) {
        var columns = new ColumnMapping(outline.header(), kind.columns());
        return commands.created(
                new Upload(kind.code(), fileName, file.sha256()),
                () -> jobs.remembered(kind.code(), outline.header())
                        .map(columns::initial)
                        .chain(mapping -> jobs.insert(ids.next(), kind.code(), fileName, file, outline, mapping))
                        .call(job -> audited("import.uploaded", job))
                        .map(this::view));
    }

    Uni<Page<ImportJobView>> list(ListRequest request) {
        return lists.page(LIST, request).map(page -> page.map(this::view));
    }

    Uni<ImportJobView> find(UUID id) {
        return jobs.find(id).map(this::view);
    }

    Uni<RestResponse<ImportJobView>> map(UUID id, MappingRequest request) {
        var mapping = request.toMapping();
        return commands.answered(
                request,
                () -> jobs.lock(id)
                        .invoke(job -> mapping(job).check(mapping))
                        .chain(job -> jobs.map(job, mapping))
                        .map(this::view));
    }

    Uni<RestResponse<ImportJobView>> preview(UUID id) {
        return start(id, "import.previewed", ImportState::preview);
    }

    Uni<RestResponse<ImportJobView>> run(UUID id) {
        return start(id, "import.started", ImportState::run);
    }

    Uni<RestResponse<ImportJobView>> cancel(UUID id) {
        return commands.answered(
                Map.of(),
                () -> jobs.lock(id)
                        .chain(jobs::cancel)
                        .call(job -> audited("import.cancelled", job))
                        .map(this::view));
    }

    Multi<String> errors(UUID id, Locale language) {
        return errors.of(id, language);
    }

    private Uni<RestResponse<ImportJobView>> start(UUID id, String action, Function<ImportState, ImportState> move) {
        return commands.accepted(
                        Map.of(),
                        () -> jobs.lock(id)
                                .invoke(job -> kinds.permitted(job.kind()))
                                .chain(job -> jobs.start(job, move.apply(job.state())))
                                .call(job -> audited(action, job))
                                .map(this::view))
                .invoke(workers::wake);
    }

    private ColumnMapping mapping(ImportJob job) {
        return new ColumnMapping(job.header(), kinds.permitted(job.kind()).columns());
    }

    private Uni<Void> audited(String action, ImportJob job) {
        return audit.record(
                action,
                "import-job",
                job.id().toString(),
                Map.of("kind", job.kind(), "rows", job.totalRows(), "fileSha256", job.fileSha256()));
    }

    private ImportJobView view(ImportJob job) {
        return ImportJobView.of(job, clock.instant());
    }
}
