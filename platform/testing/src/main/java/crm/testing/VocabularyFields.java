package crm.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text of a request that is a code by its name.
 *
 * @param name {@code Type.field}
 * @param vocabulary the one that its schema names, by which it is refused when it is unknown
 */
record VocabularyFields(String name, Optional<String> vocabulary) {

    static final String EXTENSION = "x-vocabulary";

    private static final Pattern CODE = Pattern.compile("(?i).*(reason|source|topic|channel|purpose|code)");

    /** The platform's own: there codes are made. */
    private static final String MAKING = "crm.platform.vocabulary";

    static Stream<VocabularyFields> of(Class<?> type) {
        return type.getPackageName().equals(MAKING)
                ? Stream.empty()
                : Arrays.stream(type.getRecordComponents())
                        .filter(field -> field.getType() == String.class
                                && CODE.matcher(field.getName()).matches())
                        .map(field -> new VocabularyFields(
                                type.getSimpleName() + "." + field.getName(), vocabularyOf(field)));
    }

    private static Optional<String> vocabularyOf(RecordComponent field) {
        return Stream.ofNullable(field.getAccessor().getAnnotation(Schema.class))
                .flatMap(schema -> Arrays.stream(schema.extensions()))
                .filter(extension -> extension.name().equals(EXTENSION))
                .map(Extension::value)
                .findFirst();
    }
}
