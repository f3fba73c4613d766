package crm.consent.address.application;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;
import crm.platform.address.EmailAddresses;
import crm.platform.address.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads addresses as customer-service does, so that one address has one hash. */
@ApplicationScoped
public class Addresses {

    private final PhoneNumbers phones;

    Addresses(@ConfigProperty(name = "crm.phone-region") String region) {
        this.phones = new PhoneNumbers(region);
    }

    /** Empty when the text is no address of the kind. */
    public Optional<Address> read(AddressKind kind, String text) {
        var value = kind == AddressKind.PHONE ? phones.normalise(text) : EmailAddresses.normalise(text);
        return value.map(normalised -> new Address(kind, normalised));
    }

    /** By its look: with an @ it is an e-mail address. */
    public Optional<Address> read(String text) {
        return read(text.indexOf('@') >= 0 ? AddressKind.EMAIL : AddressKind.PHONE, text);
    }
}
