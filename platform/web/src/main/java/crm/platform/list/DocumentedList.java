package crm.platform.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The query parameters of one list; those that do not depend on its fields stand in the document's components. */
final class DocumentedList {

    private final ListDescription list;
    private final Components components;

    DocumentedList(ListDescription list, Components components) {
        this.list = list;
        this.components = components;
    }

    List<Parameter> parameters() {
        var parameters = new ArrayList<Parameter>();
        parameters.add(shared("Limit", "limit", "Rows of a page.", limit()));
        parameters.add(shared("Cursor", "cursor", "nextCursor of the page before; with the same sort.", text()));
        parameters.add(shared(
                "Count", "count", "exact: how many rows there are on all pages.", oneOf(Stream.of("none", "exact"))));
        parameters.add(FieldsParameter.in(components));
        if (!list.sums().isEmpty()) {
            parameters.add(
                    query("sums", "All rows of all pages summed up by this.").schema(oneOf(list.sums().stream())));
        }
        if (list.hasSearch()) {
            parameters.add(shared("Search", "q", "Text search.", text().maxLength(ListLimits.LONGEST_SEARCH)));
        }
        if (list.hasUpdatedSince()) {
            parameters.add(shared(
                    "UpdatedSince", "updatedSince", "Rows that changed then or later.", text().format("date-time")));
        }
        if (fields().anyMatch(ListField::sortable)) {
            parameters.add(query("sort", "Ascending; with - in front descending. Without it the newest first.")
                    .schema(oneOf(sorts())));
        }
        fields().flatMap(field -> new DocumentedFilter(field).parameters()).forEach(parameters::add);
        return parameters;
    }

    private Stream<? extends ListField> fields() {
        return list.fields().stream();
    }

    private Stream<String> sorts() {
        return fields().filter(ListField::sortable).flatMap(field -> Stream.of(field.apiName(), "-" + field.apiName()));
    }

    private Parameter shared(String component, String name, String description, Schema schema) {
        components.addParameter(component, query(name, description).schema(schema));
        return OASFactory.createParameter().ref("#/components/parameters/" + component);
    }

    private static Parameter query(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description);
    }

    private static Schema limit() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(java.math.BigDecimal.ONE)
                .maximum(java.math.BigDecimal.valueOf(ListLimits.MOST_ROWS))
                .defaultValue(ListLimits.ROWS);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema oneOf(Stream<String> values) {
        var schema = text();
        values.forEach(schema::addEnumeration);
        return schema;
    }
}
