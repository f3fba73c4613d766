package crm.platform.list;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One field's filters as parameters of their own, so that a generated client knows their names and types. */
record DocumentedFilter(ListField field) {

    Stream<Parameter> parameters() {
        return FilterOperator.of(field).stream().map(this::parameter);
    }

    private Parameter parameter(FilterOperator operator) {
        var parameter = OASFactory.createParameter().name(name(operator)).in(Parameter.In.QUERY);
        if (operator == FilterOperator.IN) {
            return parameter
                    .style(Parameter.Style.FORM)
                    .explode(false)
                    .schema(OASFactory.createSchema()
                            .addType(SchemaType.ARRAY)
                            .items(value(false))
                            .maxItems(ListLimits.MOST_VALUES));
        }
        return parameter.schema(value(field.isOptional()));
    }

    private String name(FilterOperator operator) {
        var name = "filter[" + field.apiName() + "]";
        return operator == FilterOperator.EQ ? name : name + "[" + operator.apiName() + "]";
    }

    private Schema value(boolean orNone) {
        var schema = field.type().schema();
        field.values().forEach(schema::addEnumeration);
        if (orNone && !field.values().isEmpty()) {
            schema.addEnumeration("");
        }
        return schema;
    }
}
