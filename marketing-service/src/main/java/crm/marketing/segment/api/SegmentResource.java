package crm.marketing.segment.api;

import crm.marketing.segment.application.Audience;
import crm.marketing.segment.application.ChangeSegment;
import crm.marketing.segment.application.SegmentSummary;
import crm.marketing.segment.application.Segments;
import crm.marketing.segment.application.SmallCounts;
import crm.platform.command.Commands;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Success;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/segments")
@Tag(name = "Segments", description = "Whom a campaign may be meant for.")
@Produces(MediaType.APPLICATION_JSON)
class SegmentResource {

    private final Commands commands;
    private final ChangeSegment change;
    private final Segments segments;
    private final Audience audience;
    private final SmallCounts smallCounts;
    private final Listing<SegmentSummary> list;

    SegmentResource(
            Commands commands,
            ChangeSegment change,
            Segments segments,
            Audience audience,
            SmallCounts smallCounts,
            Listing<SegmentSummary> list) {
        this.commands = commands;
        this.change = change;
        this.segments = segments;
        this.audience = audience;
        this.smallCounts = smallCounts;
        this.list = list;
    }

    @POST
    @RolesAllowed("segment:write")
    @Operation(operationId = "defineSegment", summary = "Define a segment: a list, or a rule over facts")
    @Success(value = "Defined", status = 201)
    public Uni<RestResponse<SegmentView>> define(@NotNull @Valid SegmentBodies.Define request) {
        return commands.created(
                request,
                () -> Uni.createFrom()
                        .deferred(() -> change.define(request.name(), request.kind(), request.domainRule()))
                        .map(SegmentView::of));
    }

    @GET
    @RolesAllowed("segment:read")
    @Operation(operationId = "listSegments", summary = "List segments")
    public Uni<Page<SegmentSummary>> list(@Context ListRequest request) {
        return list.page(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("segment:read")
    @Operation(operationId = "getSegment", summary = "Get a segment with its rule")
    public Uni<SegmentView> get(UUID id) {
        return segments.find(id).map(SegmentView::of);
    }

    @GET
    @Path("/{id}/size")
    @RolesAllowed("segment:read")
    @Operation(
            operationId = "countSegment",
            summary = "Count the members whom one may analyse, and those of them who may be addressed",
            description =
                    "size: legal persons, and persons with a permit for ANALYTICS_INDIVIDUAL; notAnalysed: the other members. "
                            + "eligible: of size, those with a permit for MARKETING_COMM, and for PROFILING when the segment "
                            + "looks at individuals. All as far as consent-service's decisions have been heard of. A count under 10 "
                            + "of a segment that looks at individuals is withheld from whoever has no individual-customer:read.")
    public Uni<SegmentSizeView> size(UUID id) {
        return segments.find(id)
                .chain(segment -> audience.size(segment)
                        .map(size -> SegmentSizeView.of(size, smallCounts.shown(segment.isProfiling()))));
    }

    @PATCH
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed("segment:write")
    @Operation(
            operationId = "redefineSegment",
            summary = "Change the name or the rule: a new version of the definition")
    @Success("Redefined")
    public Uni<RestResponse<SegmentView>> redefine(UUID id, @NotNull @Valid SegmentBodies.Redefine request) {
        return commands.answered(
                request,
                () -> Uni.createFrom()
                        .deferred(() -> change.redefine(id, request.name(), request.domainRule()))
                        .map(SegmentView::of));
    }

    @POST
    @Path("/{id}/members")
    @RolesAllowed("segment:write")
    @Operation(operationId = "changeSegmentMembers", summary = "Add customers to a list, or take them off")
    @Success("Changed")
    public Uni<RestResponse<SegmentView>> changeMembers(UUID id, @NotNull @Valid SegmentBodies.Members request) {
        return commands.answered(
                request,
                () -> change.changeMembers(id, request.toAdd(), request.toRemove())
                        .map(SegmentView::of));
    }

    @POST
    @Path("/{id}/archive")
    @RolesAllowed("segment:write")
    @Operation(operationId = "archiveSegment", summary = "Offer it to no new campaign")
    @Success("Archived")
    public Uni<RestResponse<SegmentView>> archive(UUID id) {
        return commands.answered(Map.of(), () -> change.archive(id).map(SegmentView::of));
    }
}
