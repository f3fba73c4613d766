package crm.platform.list;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameter {@code fields} in the document: one component, which lists and reads of one record refer to. */
public final class FieldsParameter {

    static final String NAME = "fields";

    private static final String COMPONENT = "Fields";

    private FieldsParameter() {}

    public static Parameter in(Components components) {
        components.addParameter(
                COMPONENT,
                OASFactory.createParameter()
                        .name(NAME)
                        .in(Parameter.In.QUERY)
                        .description(
                                "Only these properties of the record, or of each item of a list, and the id; whatever is"
                                        + " required otherwise.")
                        .style(Parameter.Style.FORM)
                        .explode(false)
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(SchemaType.STRING))));
        return OASFactory.createParameter().ref("#/components/parameters/" + COMPONENT);
    }
}
