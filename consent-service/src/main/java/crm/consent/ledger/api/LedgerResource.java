package crm.consent.ledger.api;

import crm.consent.ledger.application.ListedEntry;
import crm.consent.ledger.application.VerifyLedger;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "Ledger", description = "What was recorded when, in chains that cannot be changed unseen.")
@Produces(MediaType.APPLICATION_JSON)
class LedgerResource {

    private final Listing<ListedEntry> entries;
    private final VerifyLedger verify;
    private final Clock clock;

    LedgerResource(Listing<ListedEntry> entries, VerifyLedger verify, Clock clock) {
        this.entries = entries;
        this.verify = verify;
        this.clock = clock;
    }

    @GET
    @Path("/ledger-entries")
    @RolesAllowed("ledger:read")
    @Operation(
            operationId = "listLedgerEntries",
            summary = "Entries of the permission ledger",
            description = "sort=recordedAt or -recordedAt; filter[permissionId], filter[personId], filter[action], …")
    public Uni<Page<LedgerEntryView>> list(@Context ListRequest request) {
        return entries.page(request).map(page -> page.map(LedgerEntryView::of));
    }

    @GET
    @Path("/ledger/verification")
    @RolesAllowed("ledger:read")
    @Operation(
            operationId = "verifyLedger",
            summary = "Recompute the hash chains and name what was changed, removed, reordered or inserted",
            description =
                    "Evidence is held against the entries that rest on it: a document that was changed or removed is named.")
    public Uni<VerificationView> verify(@QueryParam("shard") @Min(0) @Max(31) Integer shard) {
        return (shard == null ? verify.all() : verify.shard(shard))
                .map(report -> VerificationView.of(report, clock.instant()));
    }
}
