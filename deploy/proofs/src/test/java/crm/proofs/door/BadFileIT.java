package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Api;
import crm.proofs.system.ImportedDemo;
import crm.proofs.system.Query;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that people really send (CUS-24, SAL-14), through the gateway: the bad rows are told, the good ones taken once. */
@Order(40)
@ExtendWith(SharedSystem.class)
class BadFileIT {

    private static final String CUSTOMERS = "/api/v1/imports";
    private static final String ORDERS = "/api/v1/sales-imports";
    private static final String ORDER_HEADER =
            "externalId,customerExternalId,orderedAt,currency,sku,quantity,amount,channel\n";

    @Test
    void eachBadRowOfAnOrderFileIsToldWithLineColumnAndReason(TestSystem system, ImportedDemo demo)
            throws SQLException {
        var file = ORDER_HEADER
                + "bad-1,cdnow-00001,1998-07-01,USD,CDNOW-CD,1,10.00,WEB\n"
                + "bad-2,cdnow-00001,1998-02-30,USD,CDNOW-CD,1,10.00,WEB\n"
                + "bad-3,cdnow-00001,1998-07-01,USD,CDNOW-CD,1,-10.00,WEB\n"
                + "bad-1,cdnow-00001,1998-07-01,USD,CDNOW-CD,1,10.00,WEB\n"
                + "=1+1,cdnow-00001,1998-07-01,USD,CDNOW-CD,1,10.00,WEB\n"
                + "bad-6,cdnow-nobody,1998-07-01,USD,CDNOW-CD,1,10.00,WEB\n"
                + "bad-7,cdnow-00001,01/07/1998,USD,CDNOW-CD,1,ten,WEB\n"
                + "bad-8,cdnow-00001,1998-07-01,USD\n"
                + "bad-9,cdnow-00001,1998-07-01,USD,CDNOW-CD,1,5.00,WEB\n";

        var imported = orders(system, file);

        assertThat(imported.errors())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2,,other-row-refused,"),
                        line -> assertThat(line).startsWith("3,orderedAt,not-a-date,"),
                        line -> assertThat(line).startsWith("4,amount,negative,"),
                        line -> assertThat(line).startsWith("5,lineNumber,order-import.repeated-row,"),
                        line -> assertThat(line).startsWith("6,externalId,formula,"),
                        line -> assertThat(line).startsWith("7,customerExternalId,customer.unknown,"),
                        line -> assertThat(line).startsWith("8,orderedAt,not-a-date,"),
                        line -> assertThat(line).startsWith("8,amount,not-a-number,"),
                        line -> assertThat(line).startsWith("9,,too-few-cells,"));
        assertThat(imported.count("created")).isEqualTo(1);
        assertThat(imported.count("failed")).isEqualTo(8);
        assertThat(ordersLike(system, "bad-%")).isEqualTo(1L);
    }

    @Test
    void theGoodRowsOfABadFileAreImportedOnce(TestSystem system, ImportedDemo demo) throws SQLException {
        var file = ORDER_HEADER
                + "once-1,cdnow-00001,1998-07-01,USD,CDNOW-CD,1,10.00,WEB\n"
                + "once-2,cdnow-00001,never,USD,CDNOW-CD,1,10.00,WEB\n";

        assertThat(orders(system, file).count("created")).isEqualTo(1);
        var again = orders(system, file);

        assertThat(again.count("created")).isZero();
        assertThat(again.count("unchanged")).isEqualTo(1);
        assertThat(again.errors()).hasSize(1);
        assertThat(ordersLike(system, "once-%")).isEqualTo(1L);
    }

    @Test
    void aFileWithARowInAnotherEncodingIsRefusedAsAWhole(TestSystem system) {
        var utf8 = "externalId,firstName,lastName\nenc-1,Ada,Lovelace\n".getBytes(StandardCharsets.UTF_8);
        var turkish = "enc-2,Şükrü,Yılmaz\n".getBytes(Charset.forName("windows-1254"));
        var file = new byte[utf8.length + turkish.length];
        System.arraycopy(utf8, 0, file, 0, utf8.length);
        System.arraycopy(turkish, 0, file, utf8.length, turkish.length);

        var answer = upload(system, file);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("import.not-utf8");
        assertThat(answer.body()).contains("Line 3").doesNotContain("enc-2");
    }

    @Test
    void aFileInUtf16IsRefusedAsAWhole(TestSystem system) {
        var file = "\uFEFFexternalId,firstName,lastName\nu-1,Ada,Lovelace\n".getBytes(StandardCharsets.UTF_16LE);

        var answer = upload(system, file);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("import.not-utf8");
    }

    @Test
    void aFileWithoutARequiredColumnIsRefusedAndNamesTheColumn(TestSystem system) {
        var answer = upload(system, "externalId,firstName\nm-1,Ada\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("import.columns-invalid");
        assertThat(answer.json().path("violations").path(0).path("field").asText())
                .isEqualTo("lastName");
        assertThat(answer.json().path("violations").path(0).path("code").asText())
                .isEqualTo("import.column-missing");
    }

    private static Api.Answer upload(TestSystem system, byte[] file) {
        return Api.of(system, "manager")
                .send("POST", CUSTOMERS + "?kind=individual-customers", "text/csv; charset=UTF-8", file);
    }

    private static ImportedFile orders(TestSystem system, String file) {
        return ImportedFile.of(Api.of(system, "manager"), ORDERS, "orders", file.getBytes(StandardCharsets.UTF_8));
    }

    private static Object ordersLike(TestSystem system, String pattern) throws SQLException {
        try (var sales = system.database("sales")) {
            return Query.value(sales, "select count(*) from sales_order where external_id like ?", pattern);
        }
    }
}
