; Offers Stemma under "Open with" for files of problems, without becoming what opens them by a double click.
; https://learn.microsoft.com/windows/win32/shell/app-registration

!define STEMMA_KEY "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"

!macro customInstall
  WriteRegStr SHCTX "${STEMMA_KEY}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHCTX "${STEMMA_KEY}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".txt" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".md" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".tex" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".pdf" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".docx" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".ipynb" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".csv" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".tsv" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".json" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".jsonl" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".png" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".jpg" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".jpeg" ""
  WriteRegStr SHCTX "${STEMMA_KEY}\SupportedTypes" ".webp" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "${STEMMA_KEY}"
!macroend
