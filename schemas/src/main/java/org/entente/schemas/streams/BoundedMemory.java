package org.entente.schemas.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** Lets all RocksDB stores of the process share one block cache and one budget of write buffers. */
public final class BoundedMemory implements RocksDBConfigSetter {

    private static final long BUDGET_BYTES = 192L << 20;
    private static final long WRITE_BUDGET_BYTES = 128L << 20;
    private static final long WRITE_BUFFER_BYTES = 8L << 20;

    /**
     * What a store takes at a time for what is written to it. There are ninety of them, one for each partition: were it an eighth of the
     * buffer, as RocksDB has it, buffers with next to nothing in them would use up the budget, and be written to disk for it.
     */
    private static final long WRITE_BLOCK_BYTES = 64L << 10;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(BUDGET_BYTES);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUDGET_BYTES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setArenaBlockSize(WRITE_BLOCK_BYTES);
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache and write buffers are shared by all stores and live as long as the process.
    }
}
