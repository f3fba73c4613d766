package crm.contracts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How business comes in, and how customers and we reach each other: the one list of all services. Programs depend on it, so nobody edits
 * it; a service takes those of its {@link Place}.
 */
public enum Channel {
    CALL("Telefon", "Call", "ARAMA", Place.ORDER, Place.SERVICE_REQUEST, Place.PREFERENCE, Place.PERMISSION),
    SMS("SMS", "Text message", "MESAJ", Place.SERVICE_REQUEST, Place.PREFERENCE, Place.PERMISSION),
    EMAIL("E-posta", "E-mail", "EPOSTA", Place.SERVICE_REQUEST, Place.PREFERENCE, Place.PERMISSION, Place.CAMPAIGN),
    CHAT("Yazışma", "Chat", null, Place.SERVICE_REQUEST),
    WEB("İnternet", "Web", null, Place.ORDER, Place.SERVICE_REQUEST),
    SOCIAL("Sosyal medya", "Social media", null, Place.SERVICE_REQUEST, Place.PREFERENCE),
    STORE("Mağaza", "Store", null, Place.ORDER, Place.SERVICE_REQUEST),
    FIELD("Saha", "Field visit", null, Place.ORDER, Place.SERVICE_REQUEST),
    PARTNER("İş ortağı", "Partner", null, Place.ORDER),
    POST("Posta", "Post", null, Place.PREFERENCE),
    OTHER("Diğer", "Other", null, Place.ORDER, Place.SERVICE_REQUEST);

    /** What has a channel. */
    public enum Place {
        /** How it was placed. */
        ORDER,
        /** How the customer got in touch. */
        SERVICE_REQUEST,
        /** How a customer likes to be contacted. */
        PREFERENCE,
        /** What a person permits by law, in the words of the registry İYS. */
        PERMISSION,
        /** How its messages go out, in the words of the registry İYS. */
        CAMPAIGN
    }

    private final String nameTr;
    private final String nameEn;
    private final @Nullable String registryCode;
    private final Set<Place> places;

    Channel(String nameTr, String nameEn, @Nullable String registryCode, Place... places) {
        this.nameTr = nameTr;
        this.nameEn = nameEn;
        this.registryCode = registryCode;
        this.places = EnumSet.copyOf(List.of(places));
    }

    /** Those that a place takes, in the order of the list. */
    public static List<Channel> of(Place place) {
        return Arrays.stream(values())
                .filter(channel -> channel.places.contains(place))
                .toList();
    }

    public String nameTr() {
        return nameTr;
    }

    public String nameEn() {
        return nameEn;
    }

    /** What the registry İYS calls it, where it has it. */
    public Optional<String> registryCode() {
        return Optional.ofNullable(registryCode);
    }

    public Set<Place> places() {
        return Set.copyOf(places);
    }
}
