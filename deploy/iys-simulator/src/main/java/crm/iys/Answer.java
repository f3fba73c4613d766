package crm.iys;

/** @param body null for none */
record Answer(int status, Object body) {}
