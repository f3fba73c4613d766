package crm.platform.domain;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The currencies in use: those that people of some country pay with today, as the JDK knows them. Others of ISO 4217 are gone (TRL), no
 * money (XAU, XXX) or a unit of account, and have no smallest unit that anything could be rounded to.
 */
public final class Currencies {

    private static final Set<String> IN_USE = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(new Locale("", country)))
            .filter(Objects::nonNull)
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** @param code ISO 4217: {@code TRY}; anything else is not in use */
    public static boolean isInUse(String code) {
        return IN_USE.contains(code);
    }
}
