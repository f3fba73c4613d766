package crm.proofs.chaos.capture;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A capture as a folder: one file of JSON lines for each kind of line, so that a run can be judged again, or by somebody else. */
public final class CaptureFiles {

    public static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private CaptureFiles() {}

    public static void write(Capture capture, Path folder) {
        try {
            Files.createDirectories(folder);
            for (RecordComponent part : Capture.class.getRecordComponents()) {
                write(lines(capture, part), file(folder, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Capture read(Path folder) {
        return of(part -> {
            var type = lineType(part);
            try (var lines = Files.lines(file(folder, part))) {
                return lines.map(line -> parse(line, type)).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where the lines of a part come from. */
    public interface Source {
        List<?> linesOf(RecordComponent part);
    }

    /** Puts a capture together from its parts. */
    public static Capture of(Source source) {
        var parts = Capture.class.getRecordComponents();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Capture.class
                    .getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(parts).map(source::linesOf).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<?> lines(Capture capture, RecordComponent part) {
        try {
            return (List<?>) part.getAccessor().invoke(capture);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Class<?> lineType(RecordComponent part) {
        return (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
    }

    private static void write(List<?> lines, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (Object line : lines) {
                out.write(JSON.writeValueAsString(line));
                out.newLine();
            }
        }
    }

    private static Object parse(String line, Class<?> type) {
        try {
            return JSON.readValue(line, type);
        } catch (IOException e) {
            throw new UncheckedIOException("not a line of the capture: " + line, e);
        }
    }

    private static Path file(Path folder, RecordComponent part) {
        return folder.resolve(part.getName() + ".jsonl");
    }

    private static final class InstantReader extends JsonDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Instant.parse(parser.getText());
        }
    }

    /** An empty one, to be filled by copies of it. */
    public static Capture empty() {
        return of(part -> new ArrayList<>());
    }
}
