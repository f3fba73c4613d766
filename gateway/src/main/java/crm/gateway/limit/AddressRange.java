package crm.gateway.limit;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Optional;

/**
 * An address, or all that begin alike: {@code 10.0.0.7}, {@code 10.0.0.0/8}, {@code 2001:db8::/32}. Names are not looked up.
 *
 * @param bits how many of the first ones count
 */
public record AddressRange(byte[] address, int bits) {

    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0};

    /** Fails for what is neither an address nor a range. */
    public static AddressRange of(String text) {
        var slash = text.indexOf('/');
        var address = bytes(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(text + " is neither an address nor a range of them"));
        var bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException(text + " has more bits than an address");
        }
        return new AddressRange(address, bits);
    }

    /** Empty when the text is no address. One of IPv4 in IPv6's clothes is the one of IPv4. */
    public static Optional<byte[]> bytes(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return Optional.ofNullable(bytes).map(AddressRange::plain);
    }

    private static byte[] plain(byte[] address) {
        if (address.length == 16 && new AddressRange(MAPPED, 96).contains(address)) {
            return Arrays.copyOfRange(address, 12, 16);
        }
        return address;
    }

    public boolean contains(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
