package crm.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import crm.platform.domain.PlainNumber;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;

/**
 * The one strict reader of what clients send. What it takes can be read in one way only: no value of another type, no second value of
 * a name, nothing behind the end, nothing beyond the limits; {@code 0} is no proof of a will.
 *
 * <p>It is a copy of the application's mapper, which itself stays tolerant: Vert.x reads stored documents with that one, and clients
 * the answers of other services.
 */
@Singleton
public final class RequestJson {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxStringLength(64 * 1024)
            .maxNameLength(256)
            .maxNumberLength(PlainNumber.MOST_DIGITS)
            .maxTokenCount(50_000)
            .build();

    private final ObjectMapper mapper;

    RequestJson(ObjectMapper application) {
        mapper = application.copy();
        mapper.getFactory().setStreamReadConstraints(LIMITS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setDefaultLeniency(false);
        refuseOtherTypes(mapper);
        mapper.registerModule(new SimpleModule("requests")
                .addDeserializer(String.class, new TextReader(false))
                .addDeserializer(BigDecimal.class, new DecimalReader())
                .addKeyDeserializer(String.class, new NameReader())
                .setDeserializerModifier(new StrictReaders()));
    }

    public ObjectMapper mapper() {
        return mapper;
    }

    private static void refuseOtherTypes(ObjectMapper mapper) {
        for (var type : LogicalType.values()) {
            refuse(mapper, type, List.of(CoercionInputShape.EmptyString));
        }
        refuse(mapper, LogicalType.Boolean, List.of(CoercionInputShape.Integer, CoercionInputShape.String));
        refuse(mapper, LogicalType.Integer, List.of(CoercionInputShape.Float, CoercionInputShape.String));
        refuse(mapper, LogicalType.Integer, List.of(CoercionInputShape.Boolean));
        refuse(mapper, LogicalType.Float, List.of(CoercionInputShape.String, CoercionInputShape.Boolean));
        refuse(mapper, LogicalType.Enum, List.of(CoercionInputShape.Integer));
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, List<CoercionInputShape> shapes) {
        shapes.forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
    }
}
