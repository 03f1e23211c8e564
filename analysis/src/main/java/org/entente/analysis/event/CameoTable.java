package org.entente.analysis.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.analysis.entity.DataFile;

/** All kinds of acts, by CAMEO code. */
final class CameoTable {

    private final Map<String, CameoCode> codes = new LinkedHashMap<>();

    static CameoTable read() {
        var table = new CameoTable();
        for (DataFile.Row row : DataFile.rows(CameoTable.class, "cameo.csv")) {
            var code = new CameoCode(
                    row.get("code"),
                    row.get("name"),
                    Double.parseDouble(row.get("goldstein")),
                    row.get("plover"),
                    row.get("intended"),
                    row.get("refused"));
            table.codes.put(code.code(), code);
        }
        return table;
    }

    CameoCode get(String code) {
        CameoCode found = codes.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no CAMEO code " + code + " in cameo.csv");
        }
        return found;
    }
}
