package crm.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;

/** JSON Schema 2020-12 of a contract; unknown properties are allowed, because a contract may grow. */
final class Schemas {

    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static JsonNode of(Class<?> contract) {
        var generated = GENERATOR.generateSchema(contract);
        var declared = Contracts.of(contract);
        var schema = Json.MAPPER.createObjectNode();
        schema.put("$schema", generated.get("$schema").asText());
        schema.put("$id", "urn:crm:contract:" + declared.type());
        schema.put("title", contract.getSimpleName());
        schema.put("description", declared.summary());
        generated.properties().forEach(property -> schema.set(property.getKey(), property.getValue()));
        return schema;
    }

    private static SchemaGenerator generator() {
        // without definitions: an AsyncAPI document that embeds the schema resolves references against itself
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forFields()
                .withRequiredCheck(field -> field.getAnnotation(Nullable.class) == null)
                .withStringPatternResolver(Schemas::pattern);
        return new SchemaGenerator(builder.build());
    }

    private static String pattern(FieldScope field) {
        if (!field.getType().isInstanceOf(String.class)) {
            return null;
        }
        if (field.getDeclaringType().isInstanceOf(Money.class)) {
            return "amount".equals(field.getName()) ? "^-?[0-9]{1,15}\\.[0-9]{2,4}$" : "^[A-Z]{3}$";
        }
        return field.getAnnotation(Code.class) == null ? null : Code.PATTERN;
    }
}
