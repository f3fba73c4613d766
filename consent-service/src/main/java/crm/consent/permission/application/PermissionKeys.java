package crm.consent.permission.application;

import crm.consent.address.application.Addresses;
import crm.consent.address.application.ContactPointIds;
import crm.consent.address.application.Pepper;
import crm.consent.address.domain.Address;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.RecipientType;
import crm.platform.domain.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes keys of what people write, or says which part is missing. */
@ApplicationScoped
public class PermissionKeys {

    private static final String MAIN_BRAND = "MAIN";

    private final Addresses addresses;
    private final Pepper pepper;

    PermissionKeys(Addresses addresses, Pepper pepper) {
        this.addresses = addresses;
        this.pepper = pepper;
    }

    public PermissionKey ofPerson(@Nullable UUID personId, @Nullable String purpose) {
        return new PermissionKey.Proc(required("personId", personId), required("purpose", purpose));
    }

    /**
     * @param brand null for the main brand
     * @param recipientType null for a consumer
     */
    public PermissionKey ofAddress(
            @Nullable String brand, @Nullable RecipientType recipientType, @Nullable Channel channel, Address address) {
        return new PermissionKey.Comm(
                brand == null ? MAIN_BRAND : brand,
                recipientType == null ? RecipientType.BIREYSEL : recipientType,
                required("channel", channel),
                pepper.hash(address));
    }

    /** Fails when it is no address of the channel's kind. */
    public Address address(@Nullable Channel channel, @Nullable String text) {
        return readable(channel, text)
                .orElseThrow(() -> InvalidInput.of(
                        "address", "consent.address-unreadable", "This is no address that the channel could reach."));
    }

    /** Empty when it is no address of the channel's kind. */
    public Optional<Address> readable(@Nullable Channel channel, @Nullable String text) {
        return addresses.read(required("channel", channel).addressKind(), required("address", text));
    }

    /** Empty when the text is no address; its kind follows from its look. */
    public Optional<UUID> contactPointId(String text) {
        return addresses.read(text).map(pepper::hash).map(ContactPointIds::of);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw InvalidInput.of(field, "value.not-null", "The family of this permission needs a " + field + ".");
        }
        return value;
    }
}
