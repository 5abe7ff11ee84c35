"""Everything that imr_llm raises on purpose.

ImrError
├── LetterError                a letter could not be used; the other letters are not affected
│   ├── LetterNotFoundError    no such file, or it cannot be read
│   ├── EmptyLetterError       no text at all
│   ├── UnreadableLetterError  not text: binary, wrong encoding, damaged container
│   ├── SeveralLettersError    several letters, or a table of letters, where one was asked for
│   ├── EncryptedLetterError   a PDF that asks for a password
│   ├── NoTextLayerError       a PDF or picture without words, for OCR neither
│   ├── LetterTooLargeError    over the size limit, unpacking to far more, or many letters in one
│   ├── ReadingProcessError    the process that takes files apart did not start, or was killed
│   ├── MissingExtraError      a file whose kind needs an extra or a program that is not installed
│   ├── RecordVersionError     a case record of a schema version that is not read
│   ├── UnknownFormatError     none of the forms that the reader knows
│   ├── NoRecordError          neither the model nor the reader found a disputed item
│   └── DefectError            imr-llm itself failed on the letter, in a way that nobody foresaw
├── RepeatedDefectError        imr-llm itself failed on letter after letter; all is saved
├── GoldError                  a gold letter, a saved evaluation or required scores do not fit
├── ExportError                an export of a run cannot be written as asked
├── FormError                  a summary cannot be put into the form asked for
├── SignatureError             a signed manifest is not what its signer signed
├── SettingsError              the configuration is missing something or contradicts itself
├── EndpointError              the model endpoint could not be used
│   ├── EndpointUnreachableError  no answer after every allowed try
│   ├── EndpointRefusedError   the endpoint rejected the request (authorisation, unknown model …)
│   └── RunStoppedError        the same failure again and again, or no answer for too long; all is saved
├── LedgerError                a run directory or its ledger cannot be opened or written
│   ├── RunInUseError          another process is working on the run, or its batches are out
│   ├── ChangedRunError        the run was started with other settings
│   └── TextGoneError          the run keeps no letter text, and its sources do not have it any more
├── AnnotationError            a file is no export of a labelling tool that could be imported
├── ClusterError               the cluster cannot be reached, or ended the work
├── CacheError                 the response cache cannot be opened or written
└── ShippedFileError           a prompt or schema that ships with the package is missing or malformed

Messages name the input and the next move. They never carry letter text, completions or keys.
"""


class ImrError(Exception):
    """Base of every error that imr_llm raises on purpose."""


class LetterError(ImrError):
    """A letter could not be used."""


class LetterNotFoundError(LetterError):
    """The path does not exist, is not a file, or may not be read."""


class EmptyLetterError(LetterError):
    """The input holds no text."""


class UnreadableLetterError(LetterError):
    """The input is not text in a supported encoding, or its container is damaged."""


class SeveralLettersError(LetterError):
    """The input holds several letters, or is a corpus with a letter a row, where one letter was asked for."""


class EncryptedLetterError(LetterError):
    """The PDF is protected by a password."""


class NoTextLayerError(LetterError):
    """There are pages, but no words on them: no text layer, and nothing that OCR can read."""


class LetterTooLargeError(LetterError):
    """The input is over the size limit, or unpacks to, or decides, more than a letter can."""


class ReadingProcessError(LetterError):
    """The process that takes files apart did not start, or was killed; the letter itself may be well."""


class MissingExtraError(LetterError):
    """Files of this kind are read by an extra of the package, or by a program, that is not installed."""


class RecordVersionError(LetterError):
    """The case record is of a schema version that this version of the program does not read."""


class UnknownFormatError(LetterError):
    """None of the forms of the letter was recognised."""


class NoRecordError(LetterError):
    """Neither the model nor the reader found a disputed item, so there is nothing to record."""


class DefectError(LetterError):
    """The program itself failed on the letter, in a way that nobody foresaw; the message says where."""


class RepeatedDefectError(ImrError):
    """The program itself failed on letter after letter, so the work was stopped; everything is saved."""


class GoldError(ImrError):
    """A gold letter, a saved evaluation or a file of required scores cannot be used."""


class ExportError(ImrError):
    """An export of a run cannot be written: no room, no such rows, a missing extra, another version."""


class FormError(ImrError):
    """A summary cannot be put into the form asked for: a missing extra, or a text that is not its parts'."""


class SignatureError(ImrError):
    """A signed manifest was changed since, or was signed by another key."""


class SettingsError(ImrError):
    """The configuration is missing something or contradicts itself."""


class EndpointError(ImrError):
    """The model endpoint could not be used; `attempts` counts the requests that were sent in vain."""

    def __init__(self, message: str, attempts: int = 0) -> None:
        super().__init__(message)
        self.attempts = attempts


class EndpointUnreachableError(EndpointError):
    """No usable answer came from the endpoint within the allowed tries."""


class EndpointRefusedError(EndpointError):
    """The endpoint rejected the request in a way that trying again does not mend.

    `ends_work` says that it holds for every other request as well, and that nothing more is sent.
    """

    ends_work = False


class RunStoppedError(EndpointError):
    """The same failure came back too often, or the endpoint was away for too long; everything is saved."""


class LedgerError(ImrError):
    """A run directory, its ledger or its manifest cannot be opened, read or written."""


class RunInUseError(LedgerError):
    """Another process is working on the run directory, or batches of the run are out."""


class ChangedRunError(LedgerError):
    """The run was started with other settings, prompts or schemas than it would be continued with."""


class TextGoneError(LedgerError):
    """A run keeps no letter text, and its sources do not have the words any more that a record needs."""


class CorrectionError(ImrError):
    """A correction that does not fit the record or the letter."""


class StaleCorrectionError(CorrectionError):
    """Somebody else has decided about the same value since it was looked at."""


class AnnotationError(ImrError):
    """A file is no export of a labelling tool that could be imported."""


class ClusterError(ImrError):
    """The cluster cannot be reached, or work on it ended; partitions that are done are kept."""


class CacheError(ImrError):
    """The response cache cannot be opened, read or written."""


class ShippedFileError(ImrError):
    """A prompt or schema that ships with the package is missing or malformed."""


def names_under(kind: type[ImrError]) -> frozenset[str]:
    """The names of an error and of those that it is divided into."""
    return frozenset({kind.__name__}).union(*map(names_under, kind.__subclasses__()))
