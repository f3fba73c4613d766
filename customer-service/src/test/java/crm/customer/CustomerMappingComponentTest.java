package crm.customer;

import crm.customer.corporate.domain.TaxNumber;
import crm.customer.lead.domain.DisqualifyReason;
import crm.customer.lead.domain.LeadSource;
import crm.platform.data.table.MappingProof;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class CustomerMappingComponentTest extends MappingProof {

    @Override
    protected Map<String, List<?>> samples() {
        var samples = new HashMap<String, List<?>>();
        for (var table : List.of("individual_customer", "corporate_customer")) {
            samples.put(table + ".language", List.of("tr", "en-GB"));
            samples.put(table + ".time_zone", List.of("Europe/Istanbul", "UTC"));
            samples.put(table + ".acquisition_channel", List.of("WEB_SHOP", "a", "x-1.2"));
        }
        samples.put("corporate_customer.tax_number", List.of(new TaxNumber("4840847211"), new TaxNumber("1234567890")));
        samples.put("corporate_customer.mersis_no", List.of("0123456789012345", "0000000000000000"));
        samples.put("external_id.system", List.of("webshop", "x-1.2"));
        samples.put("lead_external_id.system", List.of("webshop", "x-1.2"));
        samples.put("lead.source", List.of(new LeadSource("WEB_FORM"), new LeadSource("A")));
        samples.put("lead.disqualify_reason", List.of(new DisqualifyReason("NO_BUDGET"), new DisqualifyReason("A")));
        return samples;
    }
}
