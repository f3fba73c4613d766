package crm.analytics.kpi.api;

import crm.analytics.kpi.application.KpiFigures;
import crm.analytics.kpi.domain.Kpi;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** KPIs over everybody who permits it (ANA-13, CON-12). */
@Path("/api/v1/kpis")
@Tag(name = "KPIs", description = "Figures over the people who may be analysed, and how far the facts are.")
@Produces(MediaType.APPLICATION_JSON)
class KpiResource {

    private final KpiFigures figures;
    private final CurrentUser user;
    private final ZoneId zone;

    KpiResource(
            KpiFigures figures, CurrentUser user, @ConfigProperty(name = "crm.organisation.time-zone") ZoneId zone) {
        this.figures = figures;
        this.user = user;
        this.zone = zone;
    }

    @GET
    @RolesAllowed("kpi:read")
    @Operation(operationId = "listKpis", summary = "Every KPI with its definition")
    public KpiCatalogueView list() {
        return KpiCatalogueView.all();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("kpi:read")
    @Operation(
            operationId = "readKpi",
            summary = "One KPI by period",
            description =
                    "Only persons who permit their analysis are counted; excludedNoConsent says how many are not.")
    public Uni<KpiView> read(String code, @BeanParam KpiRequest request, @Context UriInfo address) {
        var kpi = Kpi.of(code).orElseThrow(() -> new NotFound("kpi", code));
        return figures.answer(KpiParameters.question(
                        kpi,
                        request,
                        address.getQueryParameters().keySet(),
                        user.get().userId(),
                        zone))
                .map(KpiView::of);
    }
}
