package crm.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Says of each property of an answer whether it is always there. Absent means "not known" and nothing is ever null, so what a record
 * declares {@code @Nullable} may be absent, and everything else is required; the compiler holds the records to it.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = AnswerProperties.AFTER_ALL_OTHERS)
public class AnswerProperties implements OASFilter {

    static final int AFTER_ALL_OTHERS = -2_000;

    private final AnswerRecords records;

    public AnswerProperties(IndexView index) {
        records = new AnswerRecords(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null || openApi.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = openApi.getComponents().getSchemas();
        new AnswerSchemas(openApi)
                .names().stream().sorted(Comparator.naturalOrder()).forEach(name -> complete(name, schemas));
    }

    private void complete(String name, Map<String, Schema> schemas) {
        var schema = schemas.get(name);
        if (schema == null
                || schema.getProperties() == null
                || schema.getProperties().isEmpty()) {
            return;
        }
        var required =
                new TreeSet<>(records.alwaysThere(name, schema.getProperties().keySet()));
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        schema.setRequired(schema.getProperties().keySet().stream()
                .filter(required::contains)
                .toList());
    }
}
