package crm.platform.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of file that can be imported, and its columns. */
@Schema(name = "ImportKind")
public record ImportKindView(
        @Schema(examples = "leads") String code,
        List<Column> columns,
        @Schema(examples = "[\"externalId\"]") List<String> keyColumns) {

    /** @param vocabulary where the codes of a CODE column are listed; absent for other types */
    @Schema(name = "ImportColumn")
    public record Column(
            @Schema(examples = "externalId") String name,
            ColumnType type,
            boolean required,
            @Nullable List<String> values,
            int maxLength,

            @Schema(examples = "/api/v1/lost-reasons") @Nullable
            String vocabulary,

            @Nullable String description) {}

    static ImportKindView of(ImportKind kind) {
        return new ImportKindView(
                kind.code(), kind.columns().stream().map(ImportKindView::column).toList(), kind.keyColumns());
    }

    private static Column column(ImportColumn column) {
        return new Column(
                column.name(),
                column.type(),
                column.required(),
                column.values().isEmpty() ? null : column.values(),
                column.maxLength(),
                column.vocabulary() == null
                        ? null
                        : "/api/v1/" + column.vocabulary().path(),
                column.description());
    }
}
