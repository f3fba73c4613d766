package crm.platform.imports;

import static crm.platform.data.table.SqlType.JSON_OBJECT;

import crm.platform.data.table.SqlType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of a mapping as the database keeps them. */
final class MappingJson {

    static final SqlType<Map<String, Map<String, String>>> TRANSLATIONS =
            JSON_OBJECT.as(MappingJson::translations, MappingJson::ofTranslations);
    static final SqlType<Map<String, List<String>>> SPLITS = JSON_OBJECT.as(MappingJson::splits, MappingJson::ofSplits);

    private MappingJson() {}

    static JsonObject ofTranslations(Map<String, Map<String, String>> translations) {
        return new JsonObject(each(translations, values -> new JsonObject(new LinkedHashMap<>(values))));
    }

    static JsonObject ofSplits(Map<String, List<String>> splits) {
        return new JsonObject(each(splits, JsonArray::new));
    }

    private static Map<String, Map<String, String>> translations(JsonObject json) {
        var translations = new LinkedHashMap<String, Map<String, String>>();
        json.fieldNames().forEach(header -> translations.put(header, texts(json.getJsonObject(header))));
        return translations;
    }

    private static Map<String, String> texts(JsonObject json) {
        var texts = new LinkedHashMap<String, String>();
        json.fieldNames().forEach(from -> texts.put(from, json.getString(from)));
        return texts;
    }

    private static Map<String, List<String>> splits(JsonObject json) {
        var splits = new LinkedHashMap<String, List<String>>();
        json.fieldNames()
                .forEach(header -> splits.put(
                        header,
                        json.getJsonArray(header).stream().map(String::valueOf).toList()));
        return splits;
    }

    private static <A> Map<String, Object> each(Map<String, A> map, Function<A, Object> change) {
        var changed = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> changed.put(name, change.apply(value)));
        return changed;
    }
}
