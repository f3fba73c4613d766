package crm.consent.registry.persistence;

import crm.consent.permission.application.Catalogue;
import crm.consent.registry.application.Brands;
import crm.platform.data.Found;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The main brand's codes may be configured; other brands have theirs in their row. */
@ApplicationScoped
class PgBrands implements Brands {

    private static final String CODES =
            "select code, iys_code, iys_brand_code from brand where iys_code is not null and iys_brand_code is not null";

    private final Pool pool;
    private final Optional<Integer> iysCode;
    private final Optional<Integer> brandCode;

    PgBrands(
            Pool pool,
            @ConfigProperty(name = "crm.registry.iys.iys-code") Optional<Integer> iysCode,
            @ConfigProperty(name = "crm.registry.iys.brand-code") Optional<Integer> brandCode) {
        this.pool = pool;
        this.iysCode = iysCode;
        this.brandCode = brandCode;
    }

    @Override
    public Uni<Map<String, Codes>> registered() {
        return pool.query(CODES).execute().map(rows -> {
            var codes = Found.map(
                    rows,
                    row -> row.getString("code"),
                    row -> new Codes(row.getInteger("iys_code"), row.getInteger("iys_brand_code")));
            iysCode.ifPresent(code -> codes.put(Catalogue.MAIN_BRAND, new Codes(code, brandCode.orElse(code))));
            return codes;
        });
    }
}
