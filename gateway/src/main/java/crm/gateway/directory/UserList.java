package crm.gateway.directory;

import crm.platform.domain.InvalidInput;
import crm.platform.list.FieldType;
import crm.platform.list.FilterOperator;
import crm.platform.list.ListDescription;
import crm.platform.list.ListField;
import crm.platform.list.ListParameters;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Users page by page, in the order of their names. They are few and all in memory, so nothing is asked of Keycloak for a page.
 */
final class UserList implements ListDescription {

    @ListParameters(operation = "listUsers")
    static final UserList DESCRIPTION = new UserList();

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    /** @param of what a user has of it */
    private record Field(String apiName, List<String> values, boolean isOfMany, Function<User, List<String>> of)
            implements ListField {

        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }

        @Override
        public boolean sortable() {
            return false;
        }

        @Override
        public boolean isOptional() {
            return false;
        }
    }

    private static final List<Field> FIELDS = List.of(
            new Field(
                    "status",
                    Arrays.stream(UserStatus.values()).map(Enum::name).toList(),
                    false,
                    user -> List.of(user.status().name())),
            new Field("role", List.of(), true, User::roles),
            new Field("team", List.of(), true, User::teams),
            new Field("department", List.of(), true, User::departments));

    private UserList() {}

    @Override
    public List<? extends ListField> fields() {
        return FIELDS;
    }

    @Override
    public boolean hasSearch() {
        return true;
    }

    @Override
    public boolean hasUpdatedSince() {
        return false;
    }

    @Override
    public List<String> sums() {
        return List.of();
    }

    static Page<User> page(List<User> all, ListRequest request) {
        refuseWhatThereIsNot(request);
        var wanted = request.filters().stream().map(UserList::condition).reduce(user -> true, Predicate::and);
        var fits = wanted.and(search(request));
        int from = after(request).map(id -> place(all, id)).orElse(0);
        var rest = all.subList(from, all.size()).stream()
                .filter(fits)
                .limit(request.limit() + 1L)
                .toList();
        var page = rest.subList(0, Math.min(rest.size(), request.limit()));
        return new Page<>(
                page,
                rest.size() > page.size() ? cursor(page.get(page.size() - 1).id()) : null,
                request.counted() ? all.stream().filter(fits).count() : null);
    }

    private static void refuseWhatThereIsNot(ListRequest request) {
        if (!request.sort().isEmpty()) {
            throw InvalidInput.of("sort", "list.not-sortable", "The list cannot be sorted by this field.");
        }
        if (request.updatedSince() != null) {
            throw noParameter("updatedSince");
        }
        if (request.sums() != null) {
            throw noParameter("sums");
        }
    }

    private static InvalidInput noParameter(String name) {
        return InvalidInput.of(name, "list.unknown-parameter", "This list has no parameter " + name + ".");
    }

    private static Predicate<User> search(ListRequest request) {
        if (request.search() == null) {
            return user -> true;
        }
        var words = folded(request.search());
        return user ->
                folded(user.name() + " " + user.username() + " " + user.email()).contains(words);
    }

    /** As the other lists search: I and ı, İ and i, ş and s are one letter for who searches. */
    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(TURKISH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i');
    }

    private static Predicate<User> condition(ListRequest.Filter filter) {
        var field = FIELDS.stream()
                .filter(each -> each.apiName().equals(filter.field()))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.of(filter.parameter(), "list.unknown-field", "This list has no such field."));
        var operator =
                filter.operator() == null ? Optional.of(FilterOperator.EQ) : FilterOperator.named(filter.operator());
        var asked = Stream.of(filter.value().split(",", -1)).toList();
        asked.forEach(value -> known(field, filter, value));
        return switch (operator.orElse(FilterOperator.GT)) {
            case EQ -> user -> field.of().apply(user).contains(filter.value());
            case NE -> user -> !field.of().apply(user).contains(filter.value());
            case IN -> user -> field.of().apply(user).stream().anyMatch(asked::contains);
            default ->
                throw InvalidInput.of(
                        filter.parameter(), "list.unknown-operator", "Operators of this field: eq, ne, in.");
        };
    }

    private static void known(Field field, ListRequest.Filter filter, String value) {
        if (!field.values().isEmpty() && !field.values().contains(value)) {
            throw InvalidInput.of(
                    filter.parameter(),
                    "list.value-unknown",
                    "One of these: " + String.join(", ", field.values()) + ".");
        }
    }

    /** Among all users: who is the last of a page may fit no longer when the next one is asked for. */
    private static int place(List<User> all, UUID last) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(last)) {
                return i + 1;
            }
        }
        return all.size();
    }

    private static String cursor(UUID last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<UUID> after(ListRequest request) {
        if (request.cursor() == null) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(request.cursor()), StandardCharsets.US_ASCII);
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw InvalidInput.of(
                    "cursor", "list.cursor-invalid", "The cursor is not one of this list and sort; start without it.");
        }
    }
}
