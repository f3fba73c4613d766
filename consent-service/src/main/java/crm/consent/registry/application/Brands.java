package crm.consent.registry.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** The registry's names of our brands. */
public interface Brands {

    /** @param iysCode of the provider */
    record Codes(int iysCode, int brandCode) {}

    /** By our code; brands that the registry does not know are absent. */
    Uni<Map<String, Codes>> registered();
}
