"""The tables of a ledger. Append only: what has once been released is never changed."""

MIGRATIONS = (
    """
    CREATE TABLE letters (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        occurrence INTEGER NOT NULL,
        scan INTEGER NOT NULL,
        first_scan INTEGER NOT NULL,
        state TEXT NOT NULL,
        fresh INTEGER NOT NULL DEFAULT 0,
        attempts INTEGER NOT NULL DEFAULT 0,
        prompt_tokens INTEGER NOT NULL DEFAULT 0,
        completion_tokens INTEGER NOT NULL DEFAULT 0,
        cached_tokens INTEGER NOT NULL DEFAULT 0,
        cost REAL,
        seconds REAL NOT NULL DEFAULT 0,
        error TEXT,
        message TEXT,
        finished_at TEXT
    );
    CREATE UNIQUE INDEX letters_by_content ON letters (sha256, id, occurrence);
    CREATE INDEX letters_by_id ON letters (id);
    CREATE INDEX letters_by_state ON letters (state, number);
    CREATE TABLE results (
        number INTEGER PRIMARY KEY REFERENCES letters (number),
        record BLOB,
        summary BLOB
    );
    CREATE TABLE exchanges (
        number INTEGER NOT NULL REFERENCES letters (number),
        purpose TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        prompt_tokens INTEGER NOT NULL,
        completion_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        cost REAL,
        seconds REAL NOT NULL,
        replayed INTEGER NOT NULL,
        failure TEXT,
        finished_at TEXT NOT NULL
    );
    CREATE INDEX exchanges_by_letter ON exchanges (number);
    CREATE TABLE field_groups (
        number INTEGER NOT NULL REFERENCES letters (number),
        field_group TEXT NOT NULL,
        prompt_tokens INTEGER NOT NULL,
        completion_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        cost REAL,
        PRIMARY KEY (number, field_group)
    ) WITHOUT ROWID;
    CREATE TABLE inherited (
        sha256 TEXT PRIMARY KEY,
        state TEXT NOT NULL,
        error TEXT,
        message TEXT,
        record BLOB NOT NULL,
        summary BLOB
    );
    CREATE TABLE scans (
        scan INTEGER PRIMARY KEY,
        sources TEXT NOT NULL,
        started_at TEXT NOT NULL,
        whole INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE progress (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        written_at REAL NOT NULL,
        progress TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE batches (
        number INTEGER PRIMARY KEY,
        round INTEGER NOT NULL,
        step TEXT NOT NULL,
        requests INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        input_file TEXT,
        remote TEXT,
        status TEXT,
        output_file TEXT,
        error_file TEXT,
        completed INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0,
        complaint TEXT,
        answered INTEGER NOT NULL DEFAULT 0,
        made_at TEXT NOT NULL,
        submitted_at TEXT,
        ended_at TEXT
    );
    CREATE TABLE batch_requests (
        custom_id TEXT PRIMARY KEY,
        letter INTEGER NOT NULL,
        batch INTEGER,
        misses INTEGER NOT NULL DEFAULT 0,
        missed TEXT,
        live INTEGER NOT NULL DEFAULT 0,
        answer BLOB
    );
    CREATE INDEX batch_requests_by_batch ON batch_requests (batch);
    CREATE TABLE batch_letters (
        number INTEGER PRIMARY KEY REFERENCES letters (number),
        custom_id TEXT,
        generation INTEGER NOT NULL DEFAULT 0,
        reopened INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE batch_facts (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE cut_off (
        number INTEGER NOT NULL REFERENCES letters (number),
        on_their_way INTEGER NOT NULL,
        cut_off_at TEXT NOT NULL
    )
    """,
    "ALTER TABLE batch_requests ADD COLUMN expected REAL",
    """
    CREATE TABLE corrections (
        correction INTEGER PRIMARY KEY,
        letter INTEGER NOT NULL REFERENCES letters (number),
        record_sha256 TEXT NOT NULL,
        path TEXT NOT NULL,
        verdict TEXT NOT NULL,
        value TEXT,
        places TEXT NOT NULL,
        reason TEXT,
        reviewer TEXT NOT NULL,
        made_at TEXT NOT NULL,
        undone_at TEXT,
        undone_by TEXT
    );
    CREATE INDEX corrections_by_letter ON corrections (letter);
    CREATE TABLE reviewed (
        number INTEGER PRIMARY KEY REFERENCES letters (number),
        record_sha256 TEXT NOT NULL,
        state TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        reviewed_at TEXT NOT NULL,
        record BLOB NOT NULL
    )
    """,
    """
    ALTER TABLE corrections ADD COLUMN origin TEXT;
    ALTER TABLE inherited ADD COLUMN compared INTEGER;
    ALTER TABLE inherited ADD COLUMN agreed INTEGER;
    CREATE TABLE agreements (
        number INTEGER PRIMARY KEY REFERENCES letters (number),
        compared INTEGER NOT NULL,
        agreed INTEGER NOT NULL
    )
    """,
)
