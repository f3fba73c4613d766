package crm.consent.imports;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;
import crm.consent.permission.application.PermissionKeys;
import crm.consent.permission.application.Posting;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * ETK permissions with their evidence. Grants older than three business days are refused with a reason, because İYS would not take
 * them; refusals of any age are taken.
 */
@ApplicationScoped
public class ChannelPermissionImport implements ImportKind {

    static final String CODE = "channel-permissions";

    private static final String CHANNEL = "channel";
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final String BRAND = "brand";
    private static final String RECIPIENT_TYPE = "recipientType";
    private static final String PERSON = "personId";

    private final ImportedCaptures captures;
    private final PermissionKeys keys;

    ChannelPermissionImport(ImportedCaptures captures, PermissionKeys keys) {
        this.captures = captures;
        this.keys = keys;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<ImportColumn> columns() {
        return Stream.concat(
                        Stream.of(
                                ImportColumn.requiredOneOf(CHANNEL, Channel.values()),
                                ImportColumn.optional(PHONE, ColumnType.PHONE)
                                        .describedAs("Of ARAMA and MESAJ, best with its country code."),
                                ImportColumn.optional(EMAIL, ColumnType.EMAIL).describedAs("Of EPOSTA."),
                                ImportColumn.optional(BRAND, ColumnType.KEY).describedAs("MAIN when absent."),
                                ImportColumn.optionalOneOf(RECIPIENT_TYPE, RecipientType.values())
                                        .describedAs("BIREYSEL when absent."),
                                ImportColumn.optional(PERSON, ColumnType.UUID)
                                        .describedAs("Whose address it is, if that is known.")),
                        EvidenceColumns.all().stream())
                .toList();
    }

    @Override
    public String keyColumn() {
        return null;
    }

    @Override
    public List<String> keyColumns() {
        return List.of(CHANNEL, PHONE, EMAIL, BRAND, RECIPIENT_TYPE, EvidenceColumns.EFFECTIVE_AT);
    }

    @Override
    public Set<String> permissions() {
        return ImportedCaptures.PERMISSIONS;
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        return captures.apply(run, rows, this::posting);
    }

    private Posting posting(ImportRow row) {
        var channel = Channel.valueOf(row.text(CHANNEL));
        var address = address(row, channel);
        var recipient = row.has(RECIPIENT_TYPE) ? RecipientType.valueOf(row.text(RECIPIENT_TYPE)) : null;
        var key = keys.ofAddress(row.text(BRAND), recipient, channel, address);
        return EvidenceColumns.posting(row, key, row.uuid(PERSON), address);
    }

    private Address address(ImportRow row, Channel channel) {
        var column = channel.addressKind() == AddressKind.PHONE ? PHONE : EMAIL;
        if (!row.has(column)) {
            throw InvalidInput.of(column, "required", "The channel needs an address of this kind.");
        }
        return keys.readable(channel, row.text(column))
                .orElseThrow(() -> InvalidInput.of(
                        column, "consent.address-unreadable", "This is no address that the channel could reach."));
    }
}
