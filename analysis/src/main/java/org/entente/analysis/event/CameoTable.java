package org.entente.analysis.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.analysis.table.Table;

/** All kinds of acts, by CAMEO code. */
final class CameoTable {

    private final Map<String, CameoCode> codes = new LinkedHashMap<>();

    static CameoTable read() {
        var table = new CameoTable();
        for (Table.Row row : Table.beside(CameoTable.class, "cameo.csv").rows()) {
            var code = new CameoCode(
                    row.text("code"),
                    row.text("name"),
                    Double.parseDouble(row.text("goldstein")),
                    row.text("plover"),
                    row.text("intended"),
                    row.text("refused"));
            table.codes.put(code.code(), code);
        }
        return table;
    }

    /** The classes of PLOVER, in the order of the table. */
    List<String> classes() {
        return codes.values().stream().map(CameoCode::plover).distinct().toList();
    }

    CameoCode get(String code) {
        CameoCode found = codes.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no CAMEO code " + code + " in cameo.csv");
        }
        return found;
    }
}
