package crm.analytics.kpi.api;

import crm.analytics.kpi.domain.Dimension;
import crm.analytics.kpi.domain.GoodDirection;
import crm.analytics.kpi.domain.Kpi;
import crm.analytics.kpi.domain.Text;
import crm.analytics.kpi.domain.Unit;
import crm.analytics.kpi.domain.Variant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every KPI that can be asked. */
@Schema(name = "KpiCatalogue")
public record KpiCatalogueView(List<Entry> items) {

    /**
     * @param takesWindow whether the parameter {@code window} is accepted
     * @param takesLimit whether the parameter {@code within} is accepted
     * @param takesCurrency whether the parameter {@code currency} is accepted
     * @param variants other readings that one may ask for
     * @param dimensions parameters by which only a part is counted
     */
    @Schema(name = "KpiDefinition")
    public record Entry(
            @Schema(examples = "K4") String code,
            int version,

            @Schema(examples = "{\"tr\": \"Müşteri tutma oranı\", \"en\": \"Customer retention rate\"}")
            Text name,

            @Schema(
                    examples =
                            "{\"tr\": \"Dönem başında etkin olan müşterilerden dönem sonunda da etkin olanların payı.\", \"en\": \"Share of the customers active at the beginning of the period that are active at its end too.\"}")
            Text definition,

            Unit unit,
            GoodDirection goodDirection,

            @Schema(
                    examples =
                            "{\"tr\": \"Analizine izin veren kişiler ve kurumsal müşteriler\", \"en\": \"Persons who permit their analysis, and corporate customers\"}")
            Text population,

            boolean takesWindow,
            boolean takesLimit,
            boolean takesCurrency,
            List<VariantView> variants,
            @Schema(examples = "[\"owner\", \"team\"]") List<String> dimensions) {

        static Entry of(Kpi kpi) {
            return new Entry(
                    kpi.name(),
                    kpi.version(),
                    kpi.title(),
                    kpi.definition(),
                    kpi.unit(),
                    kpi.goodDirection(),
                    kpi.population().text(),
                    kpi.takesWindow(),
                    kpi.takesLimit(),
                    kpi.takesCurrency(),
                    kpi.variants().stream().map(VariantView::of).toList(),
                    kpi.dimensions().stream().map(Dimension::code).toList());
        }
    }

    /** @param takesCurrency whether the parameter {@code currency} is accepted with it */
    @Schema(name = "KpiVariant")
    public record VariantView(
            @Schema(examples = "amount") String code,

            @Schema(examples = "{\"tr\": \"Adet yerine tutarla.\", \"en\": \"By amount instead of number.\"}")
            Text definition,

            boolean takesCurrency) {

        static VariantView of(Variant variant) {
            return new VariantView(variant.code(), variant.definition(), variant.isOfMoney());
        }
    }

    static KpiCatalogueView all() {
        return new KpiCatalogueView(Arrays.stream(Kpi.values()).map(Entry::of).toList());
    }
}
