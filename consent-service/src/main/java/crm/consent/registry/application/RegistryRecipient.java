package crm.consent.registry.application;

import crm.consent.address.domain.Address;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;

/**
 * How the registry knows an address.
 *
 * @param brand our code of the brand
 * @param address normalised: E.164, or a lower-case e-mail address; never to be logged
 */
public record RegistryRecipient(String brand, RecipientType recipientType, Channel channel, String address) {

    boolean isRegistrable() {
        return new Address(channel.addressKind(), address).isRegistrable();
    }

    @Override
    public String toString() {
        return brand + "/" + recipientType + "/" + channel + "/***";
    }
}
