package crm.platform.web;

import java.util.Map;

/** Titles of problems by status; the detail says what happened, the code what it is. */
final class Titles {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Not readable"),
            Map.entry(401, "Not logged in"),
            Map.entry(403, "Not permitted"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(409, "Refused by a rule"),
            Map.entry(411, "Length required"),
            Map.entry(412, "Changed meanwhile"),
            Map.entry(413, "Too large"),
            Map.entry(414, "Address too long"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(422, "Not valid"),
            Map.entry(428, "Precondition required"),
            Map.entry(429, "Too many requests"),
            Map.entry(500, "Our mistake"),
            Map.entry(503, "Not available at the moment"));

    private static final Map<Integer, String> TURKISH = Map.ofEntries(
            Map.entry(400, "Okunamıyor"),
            Map.entry(401, "Oturum açılmamış"),
            Map.entry(403, "Yetki yok"),
            Map.entry(404, "Bulunamadı"),
            Map.entry(405, "Yöntem desteklenmiyor"),
            Map.entry(406, "Kabul edilemez"),
            Map.entry(409, "Bir kurala takıldı"),
            Map.entry(411, "Uzunluk gerekli"),
            Map.entry(412, "Bu arada değişti"),
            Map.entry(413, "Çok büyük"),
            Map.entry(414, "Adres çok uzun"),
            Map.entry(415, "Desteklenmeyen tür"),
            Map.entry(422, "Geçerli değil"),
            Map.entry(428, "Önkoşul gerekli"),
            Map.entry(429, "Çok fazla istek"),
            Map.entry(500, "Bizim hatamız"),
            Map.entry(503, "Şu anda ulaşılamıyor"));

    private Titles() {}

    /** The title as a name of a component: {@code NotFound}. */
    static String name(int status) {
        var name = new StringBuilder();
        for (var word : of(status).split(" ")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    static String inTurkish(int status) {
        return TURKISH.getOrDefault(status, "Hata");
    }

    static String of(int status) {
        return TITLES.getOrDefault(status, "Error");
    }
}
