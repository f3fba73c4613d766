package crm.platform.command;

import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import crm.platform.identity.Ids;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.security.CurrentUser;
import crm.platform.web.Identified;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Versioned;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The smallest resource that uses everything which the platform does for resources. */
@Path("/api/v1/widgets")
class WidgetResource {

    record WidgetRequest(
            @NotBlank String name, @NotNull @Max(100) Integer weight) {}

    enum Shape {
        ROUND,
        SQUARE
    }

    record WidgetView(UUID id, long version, String name, int weight) implements Identified, Versioned {
        static WidgetView of(Row row) {
            return new WidgetView(
                    row.getUUID("id"), row.getLong("version"), row.getString("name"), row.getInteger("weight"));
        }
    }

    private static final Table<WidgetView> TABLE = new Table<>("widget", "w");
    private static final Column<WidgetView, UUID> ID = TABLE.key("id", SqlType.UUID, WidgetView::id);
    private static final Column<WidgetView, String> NAME = TABLE.column("name", SqlType.TEXT, WidgetView::name);
    private static final Column<WidgetView, Integer> WEIGHT =
            TABLE.column("weight", SqlType.INTEGER, WidgetView::weight);
    private static final Column<WidgetView, BigDecimal> PRICE = TABLE.generated("price", SqlType.NUMERIC.orNull());
    private static final Column<WidgetView, String> CURRENCY = TABLE.generated("currency", SqlType.TEXT.orNull());
    private static final Column<WidgetView, Shape> SHAPE =
            TABLE.generated("shape", SqlType.code(Shape.class).orNull());
    private static final Column<WidgetView, Instant> CREATED_AT = TABLE.generated("created_at", SqlType.INSTANT);

    private static final ListQuery<WidgetView> WIDGETS = ListQuery.of(
                    "w.id, w.version, w.name, w.weight", "widget w", ID, WidgetView::of)
            .ofOwner("w")
            .filtered("ownerUserId", new Table<WidgetView>("widget", "w").generated("owner_user_id", SqlType.UUID))
            .filtered("team", new Table<WidgetView>("widget", "w").generated("owner_team", SqlType.TEXT.orNull()))
            .searched("w.name ilike '%' || $q || '%'")
            .filtered(SHAPE)
            .sorted(NAME, WEIGHT, PRICE, CREATED_AT)
            .summed(PRICE, CURRENCY, "shape", "team");

    private final Commands commands;
    private final Lists lists;
    private final AggregateRows rows;
    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser user;
    private final Ids ids;

    WidgetResource(
            Commands commands,
            Lists lists,
            AggregateRows rows,
            ReactiveUnitOfWork unitOfWork,
            CurrentUser user,
            Ids ids) {
        this.commands = commands;
        this.lists = lists;
        this.rows = rows;
        this.unitOfWork = unitOfWork;
        this.user = user;
        this.ids = ids;
    }

    @POST
    @RolesAllowed("widget:write")
    public Uni<RestResponse<WidgetView>> create(@NotNull @Valid WidgetRequest request) {
        return commands.created(request, () -> insert(request));
    }

    @PUT
    @Path("/{id}/name")
    @IfMatchRequired
    @RolesAllowed("widget:write")
    public Uni<RestResponse<WidgetView>> rename(@PathParam("id") UUID id, @NotNull @Valid WidgetRequest request) {
        return commands.answered(
                request,
                () -> rows.lock("widget", "widget", id)
                        .chain(version -> unitOfWork.sql(sql -> sql.execute(
                                        "update widget set name = $2, version = version + 1 where id = $1 returning *",
                                        id,
                                        request.name())
                                .map(updated -> WidgetView.of(updated.iterator().next())))));
    }

    @POST
    @Path("/{id}/break")
    @RolesAllowed("widget:write")
    public Uni<RestResponse<WidgetView>> breakOne(UUID id) {
        return commands.answered(
                Map.of(),
                () -> Uni.createFrom()
                        .failure(new RuleViolation("widget.unbreakable", "A widget of our make never breaks.")));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("widget:read")
    public Uni<WidgetView> get(UUID id) {
        return unitOfWork.inTransaction(() ->
                unitOfWork.sql(sql -> sql.execute("select * from widget where id = $1", id)
                        .map(found -> WidgetView.of(found.iterator().next()))));
    }

    @GET
    @Path("/nowhere/{id}")
    @RolesAllowed("widget:read")
    public Uni<WidgetView> none(UUID id) {
        return Uni.createFrom().failure(new NotFound("widget", id));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("widget:read")
    public Uni<Page<WidgetView>> list(@Context ListRequest request) {
        return lists.page(WIDGETS, request);
    }

    record WidgetSummary(long count) {}

    @GET
    @Path("/summary")
    @RolesAllowed("widget:read")
    public Uni<WidgetSummary> summary() {
        return unitOfWork.inTransaction(() -> unitOfWork.sql(sql -> sql.execute("select count(*) from widget")
                .map(counted -> new WidgetSummary(counted.iterator().next().getLong(0)))));
    }

    /** One text: what the framework would make of a plain-text body as well. */
    record WidgetName(@NotBlank String name) {}

    @POST
    @Path("/names")
    @RolesAllowed("widget:write")
    public WidgetName name(@NotNull @Valid WidgetName name, @RestQuery Integer copies) {
        return name;
    }

    @GET
    @Path("/failing")
    @RolesAllowed("widget:read")
    public Uni<String> fail() {
        return Uni.createFrom().failure(new IllegalStateException("select secret from table_of_secrets"));
    }

    private Uni<WidgetView> insert(WidgetRequest request) {
        var owner = user.owner();
        return unitOfWork.sql(sql -> sql.execute(
                        "insert into widget (id, version, name, weight, owner_user_id, owner_team, owner_department)"
                                + " values ($1, 1, $2, $3, $4, $5, $6) returning *",
                        ids.next(),
                        request.name(),
                        request.weight(),
                        owner.userId(),
                        owner.team(),
                        owner.department())
                .map(inserted -> WidgetView.of(inserted.iterator().next())));
    }
}
