package crm.console.imports;

import java.util.Map;
import java.util.function.Function;

/** How people say what a file holds and what a column of it means; what is new here stays itself. */
final class ImportNames {

    private static final Map<String, Function<ImportTexts, String>> KINDS = Map.ofEntries(
            Map.entry("individual-customers", ImportTexts::kindPeople),
            Map.entry("corporate-customers", ImportTexts::kindCompanies),
            Map.entry("leads", ImportTexts::kindLeads),
            Map.entry("opportunities", ImportTexts::kindOpportunities),
            Map.entry("orders", ImportTexts::kindOrders),
            Map.entry("invoices", ImportTexts::kindInvoices),
            Map.entry("service-requests", ImportTexts::kindRequests),
            Map.entry("channel-permissions", ImportTexts::kindChannelPermissions),
            Map.entry("processing-permissions", ImportTexts::kindProcessingPermissions),
            Map.entry("iys-permissions", ImportTexts::kindRegistryPermissions));

    private static final Map<String, Function<ColumnTexts, String>> COLUMNS = Map.ofEntries(
            Map.entry("externalId", ColumnTexts::externalId),
            Map.entry("externalSystem", ColumnTexts::externalSystem),
            Map.entry("customerExternalId", ColumnTexts::customerExternalId),
            Map.entry("firstName", ColumnTexts::firstName),
            Map.entry("lastName", ColumnTexts::lastName),
            Map.entry("language", ColumnTexts::language),
            Map.entry("customerSince", ColumnTexts::customerSince),
            Map.entry("acquisitionChannel", ColumnTexts::acquisitionChannel),
            Map.entry("legalName", ColumnTexts::legalName),
            Map.entry("tradeName", ColumnTexts::tradeName),
            Map.entry("taxNumber", ColumnTexts::taxNumber),
            Map.entry("taxOffice", ColumnTexts::taxOffice),
            Map.entry("mersisNo", ColumnTexts::mersisNo),
            Map.entry("industry", ColumnTexts::industry),
            Map.entry("size", ColumnTexts::size),
            Map.entry("isMerchant", ColumnTexts::isMerchant),
            Map.entry("email", ColumnTexts::email),
            Map.entry("phone", ColumnTexts::phone),
            Map.entry("personName", ColumnTexts::personName),
            Map.entry("companyName", ColumnTexts::companyName),
            Map.entry("source", ColumnTexts::source),
            Map.entry("campaignId", ColumnTexts::campaignId),
            Map.entry("need", ColumnTexts::need),
            Map.entry("createdAt", ColumnTexts::createdAt),
            Map.entry("convertedAt", ColumnTexts::convertedAt),
            Map.entry("disqualifiedAt", ColumnTexts::disqualifiedAt),
            Map.entry("disqualifyReason", ColumnTexts::disqualifyReason),
            Map.entry("name", ColumnTexts::name),
            Map.entry("stage", ColumnTexts::stage),
            Map.entry("amount", ColumnTexts::amount),
            Map.entry("currency", ColumnTexts::currency),
            Map.entry("createdDate", ColumnTexts::createdDate),
            Map.entry("closeDate", ColumnTexts::closeDate),
            Map.entry("lostReason", ColumnTexts::lostReason),
            Map.entry("orderExternalId", ColumnTexts::orderExternalId),
            Map.entry("issuedAt", ColumnTexts::issuedAt),
            Map.entry("dueDate", ColumnTexts::dueDate),
            Map.entry("net", ColumnTexts::net),
            Map.entry("taxRate", ColumnTexts::taxRate),
            Map.entry("paidAt", ColumnTexts::paidAt),
            Map.entry("orderedAt", ColumnTexts::orderedAt),
            Map.entry("sku", ColumnTexts::sku),
            Map.entry("quantity", ColumnTexts::quantity),
            Map.entry("lineNumber", ColumnTexts::lineNumber),
            Map.entry("channel", ColumnTexts::channel),
            Map.entry("customerReference", ColumnTexts::customerReference),
            Map.entry("type", ColumnTexts::type),
            Map.entry("priority", ColumnTexts::priority),
            Map.entry("topicCode", ColumnTexts::topicCode),
            Map.entry("openedAt", ColumnTexts::openedAt),
            Map.entry("firstAnswerAt", ColumnTexts::firstAnswerAt),
            Map.entry("resolvedAt", ColumnTexts::resolvedAt),
            Map.entry("waits", ColumnTexts::waits),
            Map.entry("reopenings", ColumnTexts::reopenings),
            Map.entry("contactCount", ColumnTexts::contactCount),
            Map.entry("transferred", ColumnTexts::transferred),
            Map.entry("csat", ColumnTexts::csat),
            Map.entry("nps", ColumnTexts::nps),
            Map.entry("effectiveAt", ColumnTexts::effectiveAt),
            Map.entry("noticeVersion", ColumnTexts::noticeVersion),
            Map.entry("decision", ColumnTexts::decision),
            Map.entry("evidenceType", ColumnTexts::evidenceType),
            Map.entry("evidenceReference", ColumnTexts::evidenceReference),
            Map.entry("evidenceCapturedAt", ColumnTexts::evidenceCapturedAt),
            Map.entry("recipient", ColumnTexts::recipient),
            Map.entry("recipientType", ColumnTexts::recipientType),
            Map.entry("status", ColumnTexts::status),
            Map.entry("consentDate", ColumnTexts::consentDate),
            Map.entry("brand", ColumnTexts::brand),
            Map.entry("personId", ColumnTexts::personId),
            Map.entry("purpose", ColumnTexts::purpose));

    private ImportNames() {}

    static String kind(String code, ImportTexts texts) {
        return KINDS.getOrDefault(code, unknown -> code).apply(texts);
    }

    static String column(String name, ColumnTexts texts) {
        return COLUMNS.getOrDefault(name, unknown -> name).apply(texts);
    }
}
